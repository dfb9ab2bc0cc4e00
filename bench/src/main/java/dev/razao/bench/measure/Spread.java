package dev.razao.bench.measure;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Several measurements of one thing. */
public record Spread(double min, double median, double max) {

    public static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        var median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(sorted.getFirst(), median, sorted.getLast());
    }

    public static <T> Spread of(List<T> measured, ToDoubleFunction<T> value) {
        return of(measured.stream().map(value::applyAsDouble).toList());
    }

    public static Spread once(double value) {
        return new Spread(value, value, value);
    }
}
