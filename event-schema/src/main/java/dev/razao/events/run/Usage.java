package dev.razao.events.run;

import dev.razao.events.kernel.Money;

/**
 * What thinking took.
 *
 * @param costMicros millionths of a real, for a model call costs less than a cent
 */
public record Usage(long inputTokens, long outputTokens, long costMicros) {
    public static final Usage NONE = new Usage(0, 0, 0);
    private static final long MICROS_IN_A_CENT = 10_000;

    public Usage {
        if (inputTokens < 0 || outputTokens < 0 || costMicros < 0) {
            throw new IllegalArgumentException("Usage is never negative");
        }
    }

    public Usage plus(Usage other) {
        return new Usage(
                Math.addExact(inputTokens, other.inputTokens),
                Math.addExact(outputTokens, other.outputTokens),
                Math.addExact(costMicros, other.costMicros));
    }

    /** In whole cents, a begun cent counted whole. */
    public Money cost() {
        return Money.brl(Math.ceilDiv(costMicros, MICROS_IN_A_CENT));
    }
}
