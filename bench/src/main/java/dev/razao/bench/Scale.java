package dev.razao.bench;

import java.time.Duration;

/** How much is measured. */
public enum Scale {
    /** Shows that everything works; its figures mean nothing. */
    QUICK(2, Duration.ofMillis(200), Duration.ofMillis(300), 100_000),
    NORMAL(4, Duration.ofSeconds(2), Duration.ofSeconds(2), 1_000_000),
    FULL(8, Duration.ofSeconds(10), Duration.ofSeconds(10), 5_000_000);

    private final int rounds;
    private final Duration warmUp;
    private final Duration slice;
    private final int rebuiltEvents;

    Scale(int rounds, Duration warmUp, Duration slice, int rebuiltEvents) {
        this.rounds = rounds;
        this.warmUp = warmUp;
        this.slice = slice;
        this.rebuiltEvents = rebuiltEvents;
    }

    public int rounds() {
        return rounds;
    }

    public Duration warmUp() {
        return warmUp;
    }

    public Duration slice() {
        return slice;
    }

    public int rebuiltEvents() {
        return rebuiltEvents;
    }
}
