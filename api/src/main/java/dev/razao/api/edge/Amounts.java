package dev.razao.api.edge;

public final class Amounts {
    /** R$ 100 billion: nobody is charged more at once, and the sum of a million such amounts still fits. */
    public static final long MOST_CENTS = 10_000_000_000_000L;

    private Amounts() {}
}
