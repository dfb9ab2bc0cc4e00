package dev.razao.bench.delivery;

import dev.razao.bench.delivery.Probe.Leg;
import dev.razao.bench.measure.Counters;
import dev.razao.bench.measure.Spread;
import dev.razao.bench.report.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** All loads at one share of what appending alone can do. */
record DeliveryScore(double share, double most, Map<String, List<Delivery>> deliveries) {

    private static final double PERCENT = 100;

    String scene() {
        return String.format(Locale.ROOT, "%.0f %% of the %,.0f/s that appending alone reaches", share * PERCENT, most);
    }

    String shortScene() {
        return String.format(Locale.ROOT, "at %.0f %% of B1's rate", share * PERCENT);
    }

    List<Double> of(String contestant, ToDoubleFunction<Delivery> figure) {
        return Objects.requireNonNull(deliveries.get(contestant), contestant).stream()
                .map(figure::applyAsDouble)
                .toList();
    }

    List<Row> rows() {
        return deliveries.keySet().stream().map(this::row).toList();
    }

    private Row row(String contestant) {
        var figures = new LinkedHashMap<String, Spread>();
        figures.put("asked/s", Spread.of(of(contestant, Delivery::asked)));
        figures.put("reached/s", Spread.of(of(contestant, Delivery::reached)));
        for (var leg : Leg.values()) {
            var name = leg.name().toLowerCase(Locale.ROOT);
            figures.put(name + " p50 ms", Spread.of(of(contestant, delivery -> delivery.median(leg))));
            figures.put(name + " p99 ms", Spread.of(of(contestant, delivery -> delivery.nearlyAll(leg))));
            figures.put(name + " max ms", Spread.of(of(contestant, delivery -> delivery.longest(leg))));
        }
        figures.put("at rest after ms", Spread.of(of(contestant, Delivery::restMillis)));
        figures.put("left behind", Spread.of(of(contestant, Delivery::left)));
        return new Row(scene(), contestant, figures, perEvent(contestant));
    }

    private Counters perEvent(String contestant) {
        return Objects.requireNonNull(deliveries.get(contestant)).getLast().perEvent();
    }
}
