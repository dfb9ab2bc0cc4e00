package dev.razao.bench.delivery;

import dev.razao.bench.Benchmark;
import dev.razao.bench.Scale;
import dev.razao.bench.append.AppendBenchmark;
import dev.razao.bench.delivery.Probe.Leg;
import dev.razao.bench.measure.Meter;
import dev.razao.bench.measure.Turns;
import dev.razao.bench.report.Findings;
import dev.razao.bench.server.Server;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** From a command to its row and to the frame at a client, under a load that asks nobody whether it may. */
public final class DeliveryBenchmark implements Benchmark {

    static final List<Double> SHARES = List.of(0.2, 0.6);
    private static final int ROUNDS = 2;
    private static final int PROBES_A_SECOND = 40;
    private static final double WARM_UP_SHARE = 0.6;

    private final List<Double> shares;

    DeliveryBenchmark(List<Double> shares) {
        this.shares = shares;
    }

    public DeliveryBenchmark() {
        this(SHARES);
    }

    @Override
    public String name() {
        return "b2";
    }

    @Override
    public String title() {
        return "command accepted, projection row, SSE frame";
    }

    @Override
    public Duration limit(Scale scale) {
        return Duration.ofMinutes(10).plus(scale.slice().multipliedBy(40));
    }

    @Override
    public Findings run(Server server, Scale scale, Consumer<String> progress) {
        double most = AppendBenchmark.rate(server, scale);
        var scores = new ArrayList<DeliveryScore>();
        for (double share : shares) {
            var score = new DeliveryScore(share, most, new LinkedHashMap<>());
            for (int round = 0; round < ROUNDS; round++) {
                for (var contestant : Turns.inRound(round, contestants())) {
                    var delivery =
                            deliver(contestant.apply(server), server.meter(), share * most, scale, score.deliveries());
                    progress.accept("%s · p50 %.1f ms, p99 %.1f ms, %,.0f/s of %,.0f/s"
                            .formatted(
                                    score.scene(),
                                    delivery.median(Leg.ALL),
                                    delivery.nearlyAll(Leg.ALL),
                                    delivery.reached(),
                                    delivery.asked()));
                }
            }
            scores.add(score);
        }
        return new DeliveryVerdicts(scores).findings();
    }

    private static List<Function<Server, Feed>> contestants() {
        return List.of(OurFeed::new, StockFeed::new);
    }

    private static Delivery deliver(
            Feed feed, Meter meter, double perSecond, Scale scale, Map<String, List<Delivery>> deliveries) {
        // Longer than elsewhere: a hundredth of the probes must be more than one of them.
        var time = scale.slice().multipliedBy(3);
        int probes = (int) Math.max(2, PROBES_A_SECOND * time.toMillis() / 1000);
        try (feed) {
            new Load(feed, meter, perSecond * WARM_UP_SHARE, scale.warmUp().multipliedBy(6), 1).run();
            var delivery = new Load(feed, meter, perSecond, time, probes).run();
            deliveries.computeIfAbsent(feed.name(), _ -> new ArrayList<>()).add(delivery);
            return delivery;
        } catch (SQLException failed) {
            throw new IllegalStateException("The rows of " + feed.name() + " cannot be watched", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
