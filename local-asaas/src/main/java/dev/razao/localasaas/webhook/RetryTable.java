package dev.razao.localasaas.webhook;

import java.time.Duration;
import java.util.List;

/** How long the provider waits before each further attempt, and when it gives up. */
record RetryTable(double scale) {
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofSeconds(210),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(25),
            Duration.ofHours(1),
            Duration.ofHours(1),
            Duration.ofHours(1),
            Duration.ofHours(1),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(2),
            Duration.ofHours(3));

    boolean givesUpAfter(int failures) {
        return failures > WAITS.size();
    }

    /** The wait after the first, second, … failure. */
    long nanosAfter(int failures) {
        return (long) (WAITS.get(failures - 1).toNanos() * scale);
    }
}
