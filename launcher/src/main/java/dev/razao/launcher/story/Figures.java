package dev.razao.launcher.story;

import dev.razao.launcher.http.PlatformClient;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the platform counts, by name, so that two looks can be compared. */
record Figures(Map<String, Long> values) {
    private static final String CURRENCY = "BRL";

    static Figures of(PlatformClient platform) {
        var values = new TreeMap<String, Long>();
        var kpis = platform.kpis();
        kpis.path("counts")
                .propertyStream()
                .forEach(count -> values.put(count.getKey(), count.getValue().longValue()));
        inReais(kpis.path("money")).forEach(sums -> sums.propertyStream()
                .filter(sum -> sum.getValue().isIntegralNumber())
                .forEach(sum -> values.put(sum.getKey(), sum.getValue().longValue())));
        inReais(platform.balances().path("accounts"))
                .forEach(balance -> values.put(
                        balance.path("account").stringValue(),
                        balance.path("cents").longValue()));
        return new Figures(values);
    }

    /** How far the figure has moved since. */
    long since(Figures before, String name) {
        return values.getOrDefault(name, 0L) - before.values.getOrDefault(name, 0L);
    }

    /** How far each account whose name begins so has moved since, in sum. */
    long ofAccountsSince(Figures before, String kind) {
        return values.keySet().stream()
                .filter(name -> name.startsWith(kind + ":"))
                .mapToLong(name -> since(before, name))
                .sum();
    }

    private static Iterable<JsonNode> inReais(JsonNode rows) {
        return rows.valueStream()
                .filter(row -> row.path("currency").stringValue("").equals(CURRENCY))
                .collect(Collectors.toList());
    }
}
