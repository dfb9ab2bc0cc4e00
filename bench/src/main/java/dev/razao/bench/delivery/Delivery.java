package dev.razao.bench.delivery;

import dev.razao.bench.delivery.Probe.Leg;
import dev.razao.bench.measure.Counters;
import dev.razao.bench.measure.Latencies;
import java.util.Map;
import java.util.Objects;

/**
 * What came of one load.
 *
 * @param reached commands accepted a second
 * @param restMillis how long after the load the last row was there; until the end of patience where it never was
 * @param left commands whose rows were not there then
 */
record Delivery(
        double asked, double reached, Map<Leg, Latencies> legs, double restMillis, long left, Counters perEvent) {

    private static final double MEDIAN = 0.5;
    private static final double NEARLY_ALL = 0.99;

    double median(Leg leg) {
        return leg(leg).percentileMillis(MEDIAN);
    }

    double nearlyAll(Leg leg) {
        return leg(leg).percentileMillis(NEARLY_ALL);
    }

    double longest(Leg leg) {
        return leg(leg).maxMillis();
    }

    private Latencies leg(Leg leg) {
        return Objects.requireNonNull(legs.get(leg));
    }
}
