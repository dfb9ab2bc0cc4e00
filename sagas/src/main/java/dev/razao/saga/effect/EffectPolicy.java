package dev.razao.saga.effect;

import java.time.Duration;

/**
 * How long to try.
 *
 * @param attempts how often before the effect is parked
 * @param timeLimit of one attempt
 * @param firstDelay before the second attempt; doubles with each, with jitter
 * @param longestDelay between two attempts
 */
public record EffectPolicy(int attempts, Duration timeLimit, Duration firstDelay, Duration longestDelay) {}
