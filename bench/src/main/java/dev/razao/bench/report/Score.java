package dev.razao.bench.report;

import dev.razao.bench.measure.Slice;
import dev.razao.bench.measure.Spread;
import dev.razao.bench.measure.Work;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/** What came of one contest. */
public record Score(String scene, Map<String, List<Slice>> slices) {

    private static final double MEDIAN = 0.5;
    private static final double NEARLY_ALL = 0.99;

    public List<Double> rates(String contestant) {
        return works(contestant).stream().map(Work::perSecond).toList();
    }

    public List<Double> medianMillis(String contestant) {
        return works(contestant).stream()
                .map(work -> work.latencies().percentileMillis(MEDIAN))
                .toList();
    }

    private List<Work> works(String contestant) {
        return Objects.requireNonNull(slices.get(contestant), contestant).stream()
                .map(Slice::work)
                .toList();
    }

    public List<Row> rows() {
        return slices.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Row row(String contestant, List<Slice> slices) {
        var works = works(contestant);
        var figures = new LinkedHashMap<String, Spread>();
        figures.put("events/s", Spread.of(works, Work::perSecond));
        if (works.stream().noneMatch(work -> work.latencies().isEmpty())) {
            latencies(works, figures);
        }
        return new Row(scene, contestant, figures, Slice.perEvent(slices));
    }

    private static void latencies(List<Work> works, SequencedMap<String, Spread> figures) {
        figures.put("p50 ms", Spread.of(works, work -> work.latencies().percentileMillis(MEDIAN)));
        figures.put("p99 ms", Spread.of(works, work -> work.latencies().percentileMillis(NEARLY_ALL)));
        figures.put("max ms", Spread.of(works, work -> work.latencies().maxMillis()));
    }
}
