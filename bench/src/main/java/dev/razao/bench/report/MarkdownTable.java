package dev.razao.bench.report;

import java.util.List;
import java.util.stream.Collectors;

/** A table whose cells may hold anything. */
record MarkdownTable(List<String> columns, List<List<String>> rows) {

    @Override
    public String toString() {
        var rule = columns.stream().map(_ -> "---").toList();
        return line(columns)
                + line(rule)
                + rows.stream().map(MarkdownTable::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
