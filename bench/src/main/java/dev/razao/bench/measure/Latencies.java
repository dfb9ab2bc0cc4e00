package dev.razao.bench.measure;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** How long each one took, sorted. */
public final class Latencies {

    private static final double NANOS_A_MILLI = 1e6;

    private final long[] sortedNanos;

    private Latencies(long[] sortedNanos) {
        this.sortedNanos = sortedNanos;
    }

    public static Latencies of(long... nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    public static Latencies of(List<Duration> durations) {
        return of(durations.stream().mapToLong(Duration::toNanos).toArray());
    }

    public boolean isEmpty() {
        return sortedNanos.length == 0;
    }

    /** The smallest that at least this share of all does not exceed. */
    public double percentileMillis(double share) {
        int rank = (int) Math.ceil(share * sortedNanos.length);
        return sortedNanos[Math.clamp(rank - 1L, 0, sortedNanos.length - 1)] / NANOS_A_MILLI;
    }

    public double maxMillis() {
        return percentileMillis(1);
    }
}
