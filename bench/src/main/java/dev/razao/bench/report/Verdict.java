package dev.razao.bench.report;

import dev.razao.bench.measure.Spread;
import org.jspecify.annotations.Nullable;

/**
 * A target and what became of it.
 *
 * @param measured absent if it could not be measured, and then the remark says why
 */
public record Verdict(
        String target,
        Bound bound,
        double limit,
        String unit,
        @Nullable Spread measured,
        String remark) {

    /** On which side of the limit is good. */
    public enum Bound {
        AT_LEAST,
        AT_MOST
    }

    public static Verdict atLeast(double limit, String unit, String target, Spread measured) {
        return new Verdict(target, Bound.AT_LEAST, limit, unit, measured, "");
    }

    public static Verdict atMost(double limit, String unit, String target, Spread measured) {
        return new Verdict(target, Bound.AT_MOST, limit, unit, measured, "");
    }

    public static Verdict notMeasured(String target, String why) {
        return new Verdict(target, Bound.AT_LEAST, 0, "", null, why);
    }

    /** In words, by the median. */
    public String outcome() {
        if (measured == null) {
            return "not measured: " + remark;
        }
        return isReached(measured.median()) ? "reached" : "**not reached**";
    }

    private boolean isReached(double value) {
        return switch (bound) {
            case AT_LEAST -> value >= limit;
            case AT_MOST -> value <= limit;
        };
    }
}
