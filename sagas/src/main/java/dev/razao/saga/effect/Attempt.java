package dev.razao.saga.effect;

import dev.razao.command.kernel.Rejection;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One try at one effect, from the call outside to the command that tells its outcome. */
final class Attempt<R extends Record> {
    private final StoredEffect effect;
    private final R request;
    private final EffectHandler<R> handler;
    private final EffectTable table;
    private final Outcomes outcomes;
    private final EffectPolicy policy;
    private final EffectAttempt attempt;

    Attempt(StoredEffect effect, R request, EffectHandler<R> handler, EffectTable table, Outcomes outcomes) {
        this.effect = effect;
        this.request = request;
        this.handler = handler;
        this.table = table;
        this.outcomes = outcomes;
        this.policy = handler.policy();
        this.attempt = new EffectAttempt(effect.id(), effect.attempts() + 1, effect.metadata());
    }

    /** @throws CallNotPermittedException if the breaker is open; the attempt was not used up then */
    Verdict run(CircuitBreaker breaker) {
        if (attempt.number() > policy.attempts()) return park(gaveUp("the last attempt never ended"));
        try {
            return told(breaker.executeCallable(this::perform));
        } catch (CallNotPermittedException open) {
            throw open;
        } catch (Unprocessable hopeless) {
            return park(hopeless.getMessage());
        } catch (TryLater notYet) {
            return failed(notYet.getMessage(), notYet.waitAtLeast());
        } catch (Exception failed) {
            return failed(failed.toString(), Duration.ZERO);
        }
    }

    private @Nullable Outcome perform() throws Exception {
        table.begin(attempt);
        return TimeLimit.run(() -> handler.perform(request, attempt), policy.timeLimit());
    }

    private Verdict told(@Nullable Outcome outcome) {
        return tell(outcome).map(this::refused).orElseGet(() -> new Verdict.Done(null));
    }

    private Verdict refused(Rejection reason) {
        var refusal = "Refused: " + reason;
        return switch (handler.refused(reason)) {
            case DONE -> new Verdict.Done(refusal);
            case RETRY -> failed(refusal, Duration.ZERO);
            case PARK -> park(refusal);
        };
    }

    private Verdict failed(String reason, Duration waitAtLeast) {
        if (attempt.number() >= policy.attempts()) return park(gaveUp(reason));
        var delay = policy.delayAfter(attempt.number());
        return new Verdict.Again(reason, delay.compareTo(waitAtLeast) < 0 ? waitAtLeast : delay);
    }

    private String gaveUp(String reason) {
        return "Gave up after %d attempts: %s".formatted(policy.attempts(), reason);
    }

    private Verdict park(String reason) {
        try {
            return tell(handler.parked(request, attempt, reason))
                    .map(refusal -> new Verdict.Parked(reason + "; the process did not want to know: " + refusal))
                    .orElseGet(() -> new Verdict.Parked(reason));
        } catch (Exception untold) {
            // Not parked before the process knows of it, or it would wait for an answer for ever.
            return new Verdict.Again(reason + "; could not tell: " + untold, policy.longestDelay());
        }
    }

    private Optional<Rejection> tell(@Nullable Outcome outcome) {
        return outcome == null ? Optional.empty() : outcomes.tell(outcome, attempt);
    }
}
