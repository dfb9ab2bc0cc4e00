package dev.razao.bench.report;

import dev.razao.bench.Scale;
import dev.razao.bench.measure.Counters;
import dev.razao.bench.measure.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A result for people. */
final class Page {

    private static final List<String> COUNTERS =
            List.of("transactions", "WAL bytes", "fsyncs", "CPU ms", "database CPU ms", "heap bytes");

    private Page() {}

    static String of(Result result) {
        var page = new StringBuilder("# %s: %s\n\n".formatted(result.name().toUpperCase(Locale.ROOT), result.title()));
        page.append("Measured at %s, scale %s%s\n\n"
                .formatted(
                        result.measuredAt(), result.scale().name().toLowerCase(Locale.ROOT), warning(result.scale())));
        page.append("## Targets\n\n").append(verdicts(result.verdicts())).append('\n');
        result.remarks().forEach(remark -> page.append("- ").append(remark).append('\n'));
        page.append(
                "\n## Measured\n\nMedian (lowest to highest) of the rounds; what stands under “per event” was counted.\n");
        scenes(result.rows()).forEach(scene -> page.append("\n### ")
                .append(scene)
                .append("\n\n")
                .append(table(result.rows().stream()
                        .filter(row -> row.scene().equals(scene))
                        .toList())));
        return page.append("\n## Machine\n\n")
                .append(result.machine().description())
                .toString();
    }

    static String warning(Scale scale) {
        return scale == Scale.QUICK ? ": **a trial of the program itself, its figures mean nothing**." : ".";
    }

    static MarkdownTable verdicts(List<Verdict> verdicts) {
        return new MarkdownTable(
                List.of("target", "wanted", "measured", "outcome"),
                verdicts.stream().map(Page::cells).toList());
    }

    private static List<String> cells(Verdict verdict) {
        var measured = verdict.measured();
        return measured == null
                ? List.of(verdict.target(), "", "–", verdict.outcome())
                : List.of(verdict.target(), wanted(verdict), Numbers.of(measured) + verdict.unit(), verdict.outcome());
    }

    private static String wanted(Verdict verdict) {
        var sign =
                switch (verdict.bound()) {
                    case AT_LEAST -> "≥ ";
                    case AT_MOST -> "≤ ";
                };
        return sign + Numbers.of(verdict.limit()) + verdict.unit();
    }

    private static List<String> scenes(List<Row> rows) {
        return rows.stream().map(Row::scene).distinct().toList();
    }

    private static MarkdownTable table(List<Row> rows) {
        var figures = rows.stream()
                .flatMap(row -> row.figures().keySet().stream())
                .distinct()
                .toList();
        var columns = new ArrayList<>(List.of("contestant"));
        columns.addAll(figures);
        boolean counted = rows.stream().anyMatch(row -> row.perEvent() != null);
        if (counted) {
            COUNTERS.forEach(counter -> columns.add("per event: " + counter));
        }
        return new MarkdownTable(
                columns, rows.stream().map(row -> cells(row, figures, counted)).toList());
    }

    private static List<String> cells(Row row, List<String> figures, boolean counted) {
        var cells = new ArrayList<>(List.of(row.contestant()));
        for (var figure : figures) {
            cells.add(cell(row.figures().get(figure)));
        }
        if (counted) {
            cells.addAll(cells(row.perEvent()));
        }
        return cells;
    }

    private static String cell(@Nullable Spread figure) {
        return figure == null ? "–" : Numbers.of(figure);
    }

    private static List<String> cells(@Nullable Counters counters) {
        return counters == null
                ? COUNTERS.stream().map(_ -> "–").toList()
                : List.of(
                                counters.transactions(),
                                counters.walBytes(),
                                counters.fsyncs(),
                                counters.cpuMillis(),
                                counters.databaseCpuMillis(),
                                counters.heapBytes())
                        .stream()
                        .map(Numbers::of)
                        .toList();
    }
}
