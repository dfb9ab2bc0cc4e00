package dev.razao.bench.delivery;

import dev.razao.bench.delivery.Probe.Leg;
import dev.razao.bench.measure.Pairing;
import dev.razao.bench.measure.Spread;
import dev.razao.bench.report.Findings;
import dev.razao.bench.report.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** What was wanted of delivery, and what came of it. */
record DeliveryVerdicts(List<DeliveryScore> scores) {

    /** Of the rate asked, what must be reached to say that it was held. */
    private static final double HELD = 0.97;

    private static final int PERCENT = 100;

    Findings findings() {
        var rows = scores.stream().flatMap(score -> score.rows().stream()).toList();
        return new Findings(
                scores.stream().flatMap(DeliveryVerdicts::notHeld).toList(),
                scores.stream().flatMap(DeliveryVerdicts::verdicts).toList(),
                rows);
    }

    private static Stream<Verdict> verdicts(DeliveryScore score) {
        var scene = score.shortScene();
        var nearlyAll = Pairing.ratios(
                score.of(OurFeed.NAME, delivery -> delivery.nearlyAll(Leg.ALL)),
                score.of(StockFeed.NAME, delivery -> delivery.nearlyAll(Leg.ALL)));
        return Stream.of(
                Verdict.atMost(
                        10,
                        " ms",
                        "row and frame there, half of all, " + scene,
                        Spread.of(score.of(OurFeed.NAME, delivery -> delivery.median(Leg.ALL)))),
                Verdict.atMost(0.25, " ×", "p99 of the same, of that of Axon's defaults, " + scene, nearlyAll),
                Verdict.atMost(
                        0,
                        " events",
                        "left behind at rest, " + scene,
                        Spread.of(score.of(OurFeed.NAME, Delivery::left))));
    }

    private static Stream<String> notHeld(DeliveryScore score) {
        return score.deliveries().keySet().stream()
                .filter(name -> reachedShare(score, name) < HELD)
                .map(name -> String.format(
                        Locale.ROOT,
                        "%s did not hold the rate %s: it reached %.0f %% of it, so its latencies grow with the time measured.",
                        name,
                        score.shortScene(),
                        PERCENT * reachedShare(score, name)));
    }

    private static double reachedShare(DeliveryScore score, String name) {
        var deliveries = Objects.requireNonNull(score.deliveries().get(name));
        return Spread.of(deliveries, delivery -> delivery.reached() / delivery.asked())
                .median();
    }
}
