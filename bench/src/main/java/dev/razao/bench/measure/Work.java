package dev.razao.bench.measure;

import java.time.Duration;

/** What a contestant did in one slice of time. */
public record Work(long events, Duration took, Latencies latencies) {

    private static final double NANOS_A_SECOND = 1e9;

    public double perSecond() {
        return events * NANOS_A_SECOND / took.toNanos();
    }
}
