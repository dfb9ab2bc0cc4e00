package dev.razao.bench.append;

import dev.razao.bench.measure.Slice;
import dev.razao.bench.measure.Spread;
import dev.razao.bench.measure.Work;
import dev.razao.bench.report.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What came of one contest. */
record Score(String scene, Map<String, List<Slice>> slices) {

    List<Double> rates(String contestant) {
        return Objects.requireNonNull(slices.get(contestant), contestant).stream()
                .map(slice -> slice.work().perSecond())
                .toList();
    }

    List<Row> rows() {
        return slices.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Row row(String contestant, List<Slice> slices) {
        var work = slices.stream().map(Slice::work).toList();
        var figures = new LinkedHashMap<String, Spread>();
        figures.put("events/s", Spread.of(work, Work::perSecond));
        if (work.stream().noneMatch(slice -> slice.latencies().isEmpty())) {
            figures.put("p50 ms", Spread.of(work, slice -> slice.latencies().percentileMillis(0.5)));
            figures.put("p99 ms", Spread.of(work, slice -> slice.latencies().percentileMillis(0.99)));
            figures.put("max ms", Spread.of(work, slice -> slice.latencies().maxMillis()));
        }
        return new Row(scene, contestant, figures, Slice.perEvent(slices));
    }
}
