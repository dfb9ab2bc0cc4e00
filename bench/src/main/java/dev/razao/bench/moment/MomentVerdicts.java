package dev.razao.bench.moment;

import static dev.razao.bench.moment.MomentBenchmark.OURS;
import static dev.razao.bench.moment.MomentBenchmark.SNAPSHOTS;

import dev.razao.bench.measure.Pairing;
import dev.razao.bench.measure.Spread;
import dev.razao.bench.moment.Subject.By;
import dev.razao.bench.report.Findings;
import dev.razao.bench.report.Score;
import dev.razao.bench.report.Verdict;
import dev.razao.bench.server.Tool;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What was wanted of a look at the past, and what came of it; what takes less is better here. */
record MomentVerdicts(List<Score> scores, List<Integer> lengths, boolean psqlExists) {

    static final int SHORT = 1_000;
    static final int LONG = 50_000;
    private static final String TIMES = " ×";

    static String scene(int length, By by) {
        return String.format(
                Locale.ROOT, "%,d events, at a %s", length, by.name().toLowerCase(Locale.ROOT));
    }

    Findings findings() {
        var rows = scores.stream().flatMap(score -> score.rows().stream()).toList();
        var verdicts = Stream.of(By.values()).flatMap(by -> Stream.of(besidePsql(by), besideNoSnapshot(by)));
        return new Findings(List.of(), verdicts.toList(), rows);
    }

    private Verdict besidePsql(By by) {
        var target = scene(SHORT, by) + ", of the time that psql needs to select the rows";
        return psqlExists
                ? verdict(2, target, SHORT, by, OURS, PsqlLooks.NAME)
                : Verdict.notMeasured(target, Tool.missing("psql", "postgresql-client"));
    }

    private Verdict besideNoSnapshot(By by) {
        return verdict(0.1, scene(LONG, by) + ", with a snapshot, of the time without", LONG, by, SNAPSHOTS, OURS);
    }

    private Verdict verdict(double limit, String target, int length, By by, String ours, String peer) {
        return lengths.contains(length)
                ? Verdict.atMost(limit, TIMES, target, ratio(scene(length, by), ours, peer))
                : Verdict.notMeasured(target, "no stream of that length");
    }

    private Spread ratio(String scene, String ours, String peer) {
        var score = scores.stream()
                .filter(each -> each.scene().equals(scene))
                .findFirst()
                .orElseThrow();
        return Pairing.ratios(score.medianMillis(ours), score.medianMillis(peer));
    }
}
