package dev.razao.bench.report;

import java.util.List;

/** What a benchmark found, whatever the machine. */
public record Findings(List<String> remarks, List<Verdict> verdicts, List<Row> rows) {}
