package dev.razao.saga.effect;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to try.
 *
 * @param attempts how often before the effect is parked
 * @param timeLimit of one attempt
 * @param firstDelay before the second attempt at most; doubles with each, with jitter
 * @param longestDelay between two attempts
 */
public record EffectPolicy(int attempts, Duration timeLimit, Duration firstDelay, Duration longestDelay) {
    private static final int MOST_DOUBLINGS = 30;

    /** Any time up to the doubled delay: those who failed together must not come back together. */
    Duration delayAfter(int attempt) {
        var doubled = firstDelay.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        var most = doubled.compareTo(longestDelay) < 0 ? doubled : longestDelay;
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most.toMillis() + 1));
    }
}
