package dev.razao.saga.effect;

import java.time.Duration;

/** Not yet. Counts as an attempt, but not against the target. */
public class TryLater extends Exception {
    private static final long serialVersionUID = 1L;
    private final Duration wait;

    /** @param wait the next attempt does not come sooner */
    public TryLater(String reason, Duration wait) {
        super(reason);
        this.wait = wait;
    }

    Duration waitAtLeast() {
        return wait;
    }
}
