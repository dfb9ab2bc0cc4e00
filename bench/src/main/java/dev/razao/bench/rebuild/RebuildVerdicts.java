package dev.razao.bench.rebuild;

import dev.razao.bench.measure.Pairing;
import dev.razao.bench.measure.Spread;
import dev.razao.bench.report.Findings;
import dev.razao.bench.report.Score;
import dev.razao.bench.report.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was wanted of a rebuild, and what came of it. */
record RebuildVerdicts(Score score, List<Long> heapAtQuarters) {

    static final String FOLD = "Razão, fold in memory";
    static final String ROWS = "Razão, rows written";
    static final String OUT = "COPY … TO of the payloads";
    static final String IN = "COPY … FROM of the rows";
    private static final String TIMES = " ×";

    /** Garbage that is collected at another moment, and the JVM's own growth. */
    private static final double FLAT = 1.25;

    Findings findings() {
        return new Findings(List.of(heap()), verdicts(), score.rows());
    }

    private List<Verdict> verdicts() {
        return List.of(
                Verdict.atLeast(0.25, TIMES, "fold in memory, of COPY … TO of the payloads", ratio(FOLD, OUT)),
                Verdict.atLeast(0.4, TIMES, "rows written, of COPY … FROM of the rows", ratio(ROWS, IN)),
                Verdict.atLeast(20, TIMES, "rows written, of Axon's defaults", ratio(ROWS, StockRebuild.NAME)),
                Verdict.atMost(FLAT, TIMES, "heap alive at the end, of that at a quarter", growth()));
    }

    private Spread ratio(String ours, String peer) {
        return Pairing.ratios(score.rates(ours), score.rates(peer));
    }

    private Spread growth() {
        return Spread.once((double) heapAtQuarters.getLast() / heapAtQuarters.getFirst());
    }

    private String heap() {
        return heapAtQuarters.stream()
                .map(bytes -> String.format(Locale.ROOT, "%,d MiB", bytes >> 20))
                .collect(Collectors.joining(", ", "Heap alive after a collection at each quarter of a rebuild: ", "."));
    }
}
