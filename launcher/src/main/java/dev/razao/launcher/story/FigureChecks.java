package dev.razao.launcher.story;

import dev.razao.launcher.http.PlatformClient;
import java.util.List;

/** That books and key figures moved by exactly this story. */
record FigureChecks(PlatformClient platform, Figures before) {
    private static final List<String> COUNTS = List.of(
            "runsStarted", "runsCompleted", "runsFailed", "approvals", "dealsOpened", "dealsWon", "paymentsReceived");
    private static final List<String> SUMS = List.of("openedCents", "wonCents", "receivedCents");

    void addTo(Checklist list) {
        list.expect("balancete, soma de tudo", Reais.ofCents(0), () -> Reais.ofCents(trialBalance()));
        list.expect("receita (crédito)", Reais.ofCents(-Story.PRICE_CENTS), () -> moved("revenue"));
        list.expect("caixa e taxas (débito)", Reais.ofCents(Story.PRICE_CENTS), () -> moved("assets", "expenses"));
        for (var count : COUNTS) {
            list.expect("indicador " + count, count.equals("runsFailed") ? 0 : 1, () -> now().since(before, count));
        }
        for (var sum : SUMS) {
            list.expect(
                    "indicador " + sum,
                    Reais.ofCents(Story.PRICE_CENTS),
                    () -> Reais.ofCents(now().since(before, sum)));
        }
    }

    private String moved(String... kinds) {
        var now = now();
        return Reais.ofCents(List.of(kinds).stream()
                .mapToLong(kind -> now.ofAccountsSince(before, kind))
                .sum());
    }

    private long trialBalance() {
        return platform.balances()
                .path("totals")
                .valueStream()
                .mapToLong(total -> Math.abs(total.path("cents").asLong()))
                .sum();
    }

    private Figures now() {
        return Figures.of(platform);
    }
}
