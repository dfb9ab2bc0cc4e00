package dev.razao.saga.effect;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Lets an effect be tried if its tenant has room and its target is well. */
final class Attempts {
    private final EffectTable table;
    private final EffectHandlers handlers;
    private final Outcomes outcomes;
    private final JsonMapper json;
    private final TenantSlots slots;
    private final CircuitBreakerRegistry breakers;
    private final Duration pollInterval;

    Attempts(EffectTable table, EffectHandlers handlers, Outcomes outcomes, JsonMapper json, EffectSettings settings) {
        this.table = table;
        this.handlers = handlers;
        this.outcomes = outcomes;
        this.json = json;
        this.slots = new TenantSlots(settings.concurrencyPerTenant());
        this.breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.from(settings.breaker())
                .ignoreExceptions(TryLater.class, Unprocessable.class)
                .build());
        this.pollInterval = settings.pollInterval();
    }

    Verdict run(StoredEffect effect) {
        return handlers.find(effect.kind())
                .map(handler -> run(effect, handler))
                .orElseGet(() -> new Verdict.Parked("Nobody here does " + effect.kind()));
    }

    private <R extends Record> Verdict run(StoredEffect effect, EffectHandler<R> handler) {
        R request;
        try {
            request = json.readValue(effect.request(), handler.request());
        } catch (JacksonException unreadable) {
            return new Verdict.Parked("The request cannot be read: " + unreadable.getOriginalMessage());
        }
        if (!slots.enter(effect.tenant())) return new Verdict.Postponed(upTo(pollInterval));
        var breaker = breakers.circuitBreaker(handler.target(request));
        try {
            return new Attempt<>(effect, request, handler, table, outcomes).run(breaker);
        } catch (CallNotPermittedException open) {
            return new Verdict.Postponed(upTo(waitOf(breaker)));
        } finally {
            slots.leave(effect.tenant());
        }
    }

    private static Duration waitOf(CircuitBreaker breaker) {
        var config = breaker.getCircuitBreakerConfig();
        return Duration.ofMillis(config.getWaitIntervalFunctionInOpenState().apply(1));
    }

    private static Duration upTo(Duration most) {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most.toMillis() + 1));
    }
}
