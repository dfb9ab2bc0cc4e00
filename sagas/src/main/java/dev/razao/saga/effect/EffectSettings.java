package dev.razao.saga.effect;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;

/**
 * How a node works on effects.
 *
 * @param concurrency attempts at the same time
 * @param concurrencyPerTenant of these, for one tenant
 * @param pollInterval how long an effect that is due may wait for a node, where no wake-up reached it
 * @param shutdownPatience how long attempts may go on when the node stops, before they are interrupted
 * @param breaker of each target
 */
public record EffectSettings(
        int concurrency,
        int concurrencyPerTenant,
        Duration pollInterval,
        Duration shutdownPatience,
        CircuitBreakerConfig breaker) {

    public static final EffectSettings STANDARD = new EffectSettings(
            64,
            16,
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(20)
                    .minimumNumberOfCalls(5)
                    .failureRateThreshold(50)
                    .waitDurationInOpenState(Duration.ofSeconds(10))
                    .permittedNumberOfCallsInHalfOpenState(2)
                    .build());
}
