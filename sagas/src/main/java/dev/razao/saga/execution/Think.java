package dev.razao.saga.execution;

import dev.razao.events.kernel.DerivedId;
import dev.razao.events.run.RunId;
import dev.razao.saga.effect.Effect;

/**
 * A thought that a run needs. What to think about is in the run's own events, so nothing personal is kept here.
 *
 * @param step the step to take; 0 to plan, the number of steps to reflect
 */
public record Think(RunId runId, Purpose purpose, int step) {
    /** What a thought is for. */
    public enum Purpose {
        PLAN,
        STEP,
        REFLECT
    }

    Effect effect() {
        return new Effect(DerivedId.from("think", runId, purpose, step), this);
    }
}
