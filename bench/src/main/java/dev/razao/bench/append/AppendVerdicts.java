package dev.razao.bench.append;

import static dev.razao.bench.append.AppendBenchmark.MANY;

import dev.razao.bench.measure.Pairing;
import dev.razao.bench.measure.Spread;
import dev.razao.bench.report.Findings;
import dev.razao.bench.report.Score;
import dev.razao.bench.report.Verdict;
import dev.razao.bench.server.Tool;
import java.util.ArrayList;
import java.util.List;

/**
 * What was wanted of appending, and what came of it.
 *
 * @param clients with how many pgbench looked for its best; none if it is missing
 */
record AppendVerdicts(List<Score> scores, int crowd, List<Integer> clients) {

    static final String HOT = "10 hot orders, 16 writers";
    private static final String OURS = "Razão";
    private static final String STOCK = "Axon JDBC";
    private static final String AT_LIMIT = "32 in flight, of what pgbench does with 32 clients";
    private static final String TIMES = " ×";

    static String scene(int inFlight) {
        return inFlight + " in flight, each to a new order";
    }

    Findings findings() {
        var rows = scores.stream().flatMap(score -> score.rows().stream()).toList();
        return new Findings(List.of(), verdicts(), rows);
    }

    private List<Verdict> verdicts() {
        var verdicts = new ArrayList<Verdict>();
        var atCrowd = crowd + " in flight, of the best that pgbench does with any number of clients";
        if (!clients.isEmpty()) {
            verdicts.add(Verdict.atLeast(0.8, TIMES, AT_LIMIT, ratio(scene(MANY), PgbenchInsert.nameWith(MANY))));
            verdicts.add(Verdict.atLeast(1, TIMES, atCrowd, beyond()));
        } else {
            var why = Tool.missing("pgbench", "postgresql-contrib");
            verdicts.add(Verdict.notMeasured(AT_LIMIT, why));
            verdicts.add(Verdict.notMeasured(atCrowd, why));
        }
        verdicts.add(Verdict.atLeast(5, TIMES, "32 in flight, of Axon's JDBC engine", ratio(scene(MANY), STOCK)));
        verdicts.add(Verdict.atLeast(3, TIMES, "hot orders, of Axon's JDBC engine", ratio(HOT, STOCK)));
        return verdicts;
    }

    private Spread ratio(String scene, String peer) {
        var score = score(scene);
        return Pairing.ratios(score.rates(OURS), score.rates(peer));
    }

    private Spread beyond() {
        var score = score(scene(crowd));
        var peers =
                clients.stream().map(PgbenchInsert::nameWith).map(score::rates).toList();
        return Pairing.ratios(score.rates(OURS), Pairing.best(peers));
    }

    private Score score(String scene) {
        return scores.stream()
                .filter(score -> score.scene().equals(scene))
                .findFirst()
                .orElseThrow();
    }
}
