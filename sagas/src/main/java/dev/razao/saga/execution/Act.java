package dev.razao.saga.execution;

import dev.razao.events.kernel.DerivedId;
import dev.razao.events.run.RunId;
import dev.razao.saga.effect.Effect;

/** A started action of a run. Its arguments are in the run's own events. */
public record Act(RunId runId, int step, String tool) {
    Effect effect() {
        return new Effect(DerivedId.from("act", runId, step), this);
    }
}
