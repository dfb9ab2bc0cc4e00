package dev.razao.bench.report;

import dev.razao.bench.measure.Spread;
import java.util.Locale;

/** As many digits as mean something. */
final class Numbers {

    private static final double MANY = 100;
    private static final double SOME = 10;

    private Numbers() {}

    static String of(double value) {
        var size = Math.abs(value);
        var form = size >= MANY ? "%,.0f" : size >= SOME ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, form, value);
    }

    /** The median, and the range if there is one. */
    static String of(Spread spread) {
        return spread.min() == spread.max()
                ? of(spread.median())
                : "%s (%s to %s)".formatted(of(spread.median()), of(spread.min()), of(spread.max()));
    }
}
