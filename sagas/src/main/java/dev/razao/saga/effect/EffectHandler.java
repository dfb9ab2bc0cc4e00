package dev.razao.saga.effect;

import dev.razao.command.kernel.Rejection;
import org.jspecify.annotations.Nullable;

/** Does one kind of effect. */
public interface EffectHandler<R extends Record> {
    /** What becomes of an effect that was done when the process refuses to hear of it. */
    enum AfterRefusal {
        /** The process has moved on: done, the refusal noted. */
        DONE,
        /** It came too early: as after a failed attempt. */
        RETRY,
        /** Somebody must look at it. */
        PARK
    }

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
     * @throws TryLater if there is nothing wrong but the time
     * @throws Exception if a later attempt may succeed
     */
    @Nullable
    Outcome perform(R request, EffectAttempt attempt) throws Exception;

    default AfterRefusal refused(Rejection reason) {
        return AfterRefusal.DONE;
    }

    /** The command that tells that the effect was parked; null if there is nobody to tell. */
    default @Nullable Outcome parked(R request, EffectAttempt attempt, String reason) {
        return null;
    }
}
