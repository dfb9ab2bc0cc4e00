package dev.razao.bench.report;

import dev.razao.bench.measure.Spread;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** As many digits as mean something. */
final class Numbers {

    private static final double MANY = 100;
    private static final MathContext THREE_DIGITS = new MathContext(3);

    private Numbers() {}

    static String of(double value) {
        return Math.abs(value) >= MANY
                ? String.format(Locale.ROOT, "%,.0f", value)
                : BigDecimal.valueOf(value)
                        .round(THREE_DIGITS)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** The median, and the range if there is one. */
    static String of(Spread spread) {
        return spread.min() == spread.max()
                ? of(spread.median())
                : "%s (%s to %s)".formatted(of(spread.median()), of(spread.min()), of(spread.max()));
    }
}
