package dev.razao.bench.rebuild;

import dev.razao.bench.Benchmark;
import dev.razao.bench.Scale;
import dev.razao.bench.measure.Contest;
import dev.razao.bench.measure.Contestant;
import dev.razao.bench.report.Findings;
import dev.razao.bench.report.Score;
import dev.razao.bench.server.Server;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The ledger's read model built anew from a log of postings. */
public final class RebuildBenchmark implements Benchmark {

    private static final int ROUNDS = 2;

    @Override
    public String name() {
        return "b5";
    }

    @Override
    public String title() {
        return "rebuild of one projection";
    }

    @Override
    public Duration limit(Scale scale) {
        return Duration.ofMinutes(6).plus(Duration.ofMillis(scale.rebuiltEvents()));
    }

    @Override
    public Findings run(Server server, Scale scale, Consumer<String> progress) {
        int events = scale.rebuiltEvents();
        var scene = String.format(Locale.ROOT, "%,d postings, two rows each", events);
        try (var books = new Books(server, events)) {
            progress.accept("The log is full");
            var rebuild = new OurRebuild(books);
            rebuild.withRows();
            try (var limits = new CopyLimits(books);
                    var stock = new StockRebuild(server, events)) {
                var contest = new Contest(scene, ROUNDS, Duration.ZERO, scale.slice(), server.meter(), progress);
                var score = new Score(scene, contest.between(contestants(books, rebuild, limits, stock)));
                return new RebuildVerdicts(score, HeapWatch.during(rebuild, events)).findings();
            }
        }
    }

    private static List<Contestant> contestants(
            Books books, OurRebuild rebuild, CopyLimits limits, StockRebuild stock) {
        var contestants = new ArrayList<Contestant>();
        contestants.add(new OncePerTurn(RebuildVerdicts.FOLD, books, rebuild::foldOnly));
        contestants.add(new OncePerTurn(RebuildVerdicts.OUT, books, limits::payloadsOut));
        contestants.add(new OncePerTurn(RebuildVerdicts.ROWS, books, rebuild::withRows));
        contestants.add(new OncePerTurn(RebuildVerdicts.IN, books, limits::rowsIn));
        contestants.add(stock);
        return contestants;
    }
}
