package dev.razao.launcher.story;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Money as Brazilians write it. */
final class Reais {
    private static final Locale BRAZIL = Locale.of("pt", "BR");
    private static final int CENTS_DIGITS = 2;
    private static final int MICROS_DIGITS = 6;

    private Reais() {}

    static String ofCents(long cents) {
        return write(BigDecimal.valueOf(cents, CENTS_DIGITS), CENTS_DIGITS);
    }

    /** Of millionths: a thought costs less than a cent. */
    static String ofMicros(long micros) {
        return write(BigDecimal.valueOf(micros, MICROS_DIGITS), MICROS_DIGITS);
    }

    private static String write(BigDecimal amount, int mostDigits) {
        var format = NumberFormat.getNumberInstance(BRAZIL);
        format.setMinimumFractionDigits(CENTS_DIGITS);
        format.setMaximumFractionDigits(mostDigits);
        return (amount.signum() < 0 ? "-R$ " : "R$ ") + format.format(amount.abs());
    }
}
