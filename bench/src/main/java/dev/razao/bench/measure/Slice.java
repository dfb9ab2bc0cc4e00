package dev.razao.bench.measure;

import java.util.List;

/** One turn of a contestant. */
public record Slice(Work work, Counters counters) {

    public static Counters perEvent(List<Slice> slices) {
        var all = slices.stream().map(Slice::counters).reduce(Counters::plus).orElseThrow();
        return all.per(slices.stream().mapToLong(slice -> slice.work().events()).sum());
    }
}
