package dev.razao.bench.moment;

import dev.razao.bench.Benchmark;
import dev.razao.bench.Scale;
import dev.razao.bench.measure.Contest;
import dev.razao.bench.measure.Contestant;
import dev.razao.bench.moment.Subject.By;
import dev.razao.bench.order.LongOrder;
import dev.razao.bench.order.OurCommandSide;
import dev.razao.bench.report.Findings;
import dev.razao.bench.report.Score;
import dev.razao.bench.server.Server;
import dev.razao.bench.server.Tool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The state of one aggregate as it was, from its events or from a snapshot. */
public final class MomentBenchmark implements Benchmark {

    static final String OURS = "Razão, from its events";
    static final String SNAPSHOTS = "Razão, with snapshots";

    private final List<Integer> lengths;

    MomentBenchmark(List<Integer> lengths) {
        this.lengths = lengths;
    }

    public MomentBenchmark() {
        this(List.of(100, MomentVerdicts.SHORT, MomentVerdicts.LONG));
    }

    @Override
    public String name() {
        return "b6";
    }

    @Override
    public String title() {
        return "state of one stream at a moment";
    }

    @Override
    public Duration limit(Scale scale) {
        return Duration.ofMinutes(5).plus(scale.slice().multipliedBy(20L * (scale.rounds() + 1)));
    }

    @Override
    public Findings run(Server server, Scale scale, Consumer<String> progress) {
        var psql = Tool.find("psql");
        var scores = new ArrayList<Score>();
        try (var platform = new OurCommandSide(server)) {
            for (int length : lengths) {
                var plain = plain(platform, length);
                var remembered = SnapshotOrder.of(platform, length);
                for (var by : By.values()) {
                    var contest = Contest.of(MomentVerdicts.scene(length, by), scale, server.meter(), progress);
                    var contestants = contestants(platform, plain, remembered, by, psql);
                    scores.add(new Score(contest.scene(), contest.between(contestants)));
                }
            }
        }
        return new MomentVerdicts(scores, lengths, psql.isPresent()).findings();
    }

    private static Subject plain(OurCommandSide platform, int length) {
        var order = LongOrder.of(length);
        order.writeTo(platform.engine());
        platform.rest();
        return Subject.of(platform, order);
    }

    private static List<Contestant> contestants(
            OurCommandSide platform, Subject plain, Subject remembered, By by, Optional<Tool> psql) {
        var contestants = new ArrayList<Contestant>();
        contestants.add(new OurLooks(OURS, platform, plain, by));
        contestants.add(new OurLooks(SNAPSHOTS, platform, remembered, by));
        psql.ifPresent(tool -> contestants.add(new PsqlLooks(tool, platform.database(), plain, by)));
        return contestants;
    }
}
