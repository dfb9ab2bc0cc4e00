package dev.razao.saga.effect;

import org.jspecify.annotations.Nullable;

/** Does one kind of effect. */
public interface EffectHandler<R extends Record> {
    /** The kind that this handler does. */
    Class<R> request();

    /** What it calls outside, for example {@code asaas}: effects with the same target share a circuit breaker. */
    String target(R request);

    EffectPolicy policy();

    /**
     * May run more than once after a crash, so it looks before it acts. A final refusal outside is an outcome, too.
     *
     * @return the command that tells the outcome; null if there is nobody to tell
     * @throws Unprocessable if no further attempt can help
     * @throws Exception if a later attempt may succeed
     */
    @Nullable
    Outcome perform(R request, EffectAttempt attempt) throws Exception;

    /** The command that tells that the effect was parked; null if there is nobody to tell. */
    default @Nullable Outcome parked(R request, EffectAttempt attempt, String reason) {
        return null;
    }
}
