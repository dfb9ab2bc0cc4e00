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
    private static final Duration LONGEST_WAIT_FOR_A_SLOT = Duration.ofSeconds(10);
    private final EffectTable table;
    private final EffectHandlers handlers;
    private final Outcomes outcomes;
    private final JsonMapper json;
    private final TenantSlots slots;
    private final CircuitBreakerRegistry breakers;

    Attempts(EffectTable table, EffectHandlers handlers, Outcomes outcomes, JsonMapper json, EffectSettings settings) {
        this.table = table;
        this.handlers = handlers;
        this.outcomes = outcomes;
        this.json = json;
        this.slots = new TenantSlots(settings.concurrencyPerTenant());
        this.breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.from(settings.breaker())
                .ignoreExceptions(TryLater.class, Unprocessable.class)
                .build());
    }

    Verdict run(StoredEffect effect) throws InterruptedException {
        var handler = handlers.find(effect.kind());
        if (handler.isEmpty()) return new Verdict.Parked("Nobody here does " + effect.kind());
        return run(effect, handler.get());
    }

    private <R extends Record> Verdict run(StoredEffect effect, EffectHandler<R> handler) throws InterruptedException {
        R request;
        try {
            request = json.readValue(effect.request(), handler.request());
        } catch (JacksonException unreadable) {
            return new Verdict.Parked("The request cannot be read: " + unreadable.getOriginalMessage());
        }
        return slots.enter(effect.tenant()) ? runInSlot(effect, request, handler) : waitForSlot(effect);
    }

    private <R extends Record> Verdict runInSlot(StoredEffect effect, R request, EffectHandler<R> handler) {
        var breaker = breakers.circuitBreaker(handler.target(request));
        try {
            return new Attempt<>(effect, request, handler, table, outcomes).run(breaker);
        } catch (CallNotPermittedException open) {
            return new Verdict.Postponed(upTo(waitOf(breaker)));
        } finally {
            slots.leave(effect.tenant());
        }
    }

    /** The longer it has waited, the longer until it asks again: many may wait, and all of them ask. */
    private static Verdict waitForSlot(StoredEffect effect) {
        var waited = effect.waited();
        return new Verdict.Postponed(
                upTo(waited.compareTo(LONGEST_WAIT_FOR_A_SLOT) < 0 ? waited : LONGEST_WAIT_FOR_A_SLOT));
    }

    private static Duration waitOf(CircuitBreaker breaker) {
        var config = breaker.getCircuitBreakerConfig();
        return Duration.ofMillis(config.getWaitIntervalFunctionInOpenState().apply(1));
    }

    private static Duration upTo(Duration most) {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most.toMillis() + 1));
    }
}
