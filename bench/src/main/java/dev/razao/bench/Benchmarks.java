package dev.razao.bench;

import dev.razao.bench.append.AppendBenchmark;
import dev.razao.bench.moment.MomentBenchmark;
import dev.razao.bench.rebuild.RebuildBenchmark;
import java.util.List;
import java.util.stream.Collectors;

/** All there are. */
final class Benchmarks {

    static final List<Benchmark> ALL = List.of(new AppendBenchmark(), new RebuildBenchmark(), new MomentBenchmark());

    private Benchmarks() {}

    /** Those of the names, in our order; all for none. */
    static List<Benchmark> named(List<String> names) {
        names.forEach(Benchmarks::mustExist);
        return ALL.stream()
                .filter(benchmark -> names.isEmpty() || names.contains(benchmark.name()))
                .toList();
    }

    static String list() {
        return ALL.stream()
                .map(benchmark -> "  %s  %s".formatted(benchmark.name(), benchmark.title()))
                .collect(Collectors.joining("\n"));
    }

    private static void mustExist(String name) {
        if (ALL.stream().noneMatch(benchmark -> benchmark.name().equals(name))) {
            throw new IllegalArgumentException("no benchmark is called '%s'; there are:%n%s".formatted(name, list()));
        }
    }
}
