package dev.razao.bench.delivery;

import static dev.razao.events.kernel.MetadataKeys.TENANT_ID;

import dev.razao.bench.delivery.Probe.Leg;
import dev.razao.bench.measure.Latencies;
import dev.razao.bench.measure.Meter;
import dev.razao.bench.order.Orders;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One load on one system, from the first command until all is at rest. */
record Load(Feed feed, Meter meter, double perSecond, Duration time, int probes) {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int LINES_A_POSTING = 2;
    private static final double NANOS_A_MILLI = 1e6;
    private static final double NANOS_A_SECOND = 1e9;

    Delivery run() throws SQLException, InterruptedException {
        var watched =
                Stream.generate(() -> new Probe(Orders.newId())).limit(probes).toList();
        var tenant = UUID.fromString(String.valueOf(Orders.metadata().get(TENANT_ID)));
        try (var _ = new FrameWatch(feed, watched);
                var _ = new RowWatch(feed.database(), tenant, watched);
                var rows = new RowCount(feed.database())) {
            long before = rows.count();
            var counters = meter.glance(feed.database());
            var loop = new OpenLoop(feed, perSecond);
            long begin = System.nanoTime();
            loop.run(time, watched);
            long end = System.nanoTime();
            long wanted = before + LINES_A_POSTING * loop.sent();
            awaitRest(rows, wanted, watched, end);
            double rest = (System.nanoTime() - end) / NANOS_A_MILLI;
            long left = (wanted - rows.count()) / LINES_A_POSTING;
            double reached = loop.accepted() * NANOS_A_SECOND / Math.max(1, loop.lastAccepted() - begin);
            var spent = meter.glance(feed.database()).minus(counters).per(Math.max(1, loop.accepted()));
            return new Delivery(perSecond, reached, legs(watched), rest, left, spent);
        }
    }

    private static void awaitRest(RowCount rows, long wanted, List<Probe> watched, long end)
            throws SQLException, InterruptedException {
        long deadline = end + PATIENCE.toNanos();
        while (System.nanoTime() < deadline
                && !(rows.count() >= wanted && watched.stream().allMatch(Probe::isOver))) {
            Thread.sleep(PAUSE);
        }
    }

    private static Map<Leg, Latencies> legs(List<Probe> watched) {
        return Arrays.stream(Leg.values())
                .collect(Collectors.toMap(Function.identity(), leg -> latencies(watched, leg)));
    }

    private static Latencies latencies(List<Probe> watched, Leg leg) {
        return Latencies.of(
                watched.stream().mapToLong(probe -> probe.until(leg)).toArray());
    }
}
