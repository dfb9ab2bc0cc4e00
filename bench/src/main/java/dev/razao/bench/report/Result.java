package dev.razao.bench.report;

import dev.razao.bench.Scale;
import java.time.Instant;
import java.util.List;

/** One benchmark, run once. */
public record Result(
        String name,
        String title,
        Instant measuredAt,
        Scale scale,
        Machine machine,
        List<String> remarks,
        List<Verdict> verdicts,
        List<Row> rows) {}
