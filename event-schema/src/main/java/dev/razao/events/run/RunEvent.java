package dev.razao.events.run;

import dev.razao.events.deal.DealId;
import dev.razao.events.kernel.Money;
import dev.razao.events.kernel.Personal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to a run. Stored for ever: new records are welcome, changed ones are not. */
public sealed interface RunEvent {
    RunId runId();

    /**
     * An agent was asked to work on something.
     *
     * @param deal what the run is about, where it is about a deal
     */
    record RunStarted(
            RunId runId,
            String agent,
            Personal<String> input,
            @Nullable DealId deal) implements RunEvent {}

    /** The model laid out its steps. */
    record RunPlanned(RunId runId, List<PlannedStep> steps, Usage usage) implements RunEvent {}

    /** The model chose a tool and its arguments; nothing was done yet. */
    record ActionProposed(RunId runId, int step, ToolCall call, Usage usage) implements RunEvent {}

    /** The run waits for a person, because the tool is risky. */
    record ApprovalRequested(RunId runId, int step, ToolCall call) implements RunEvent {}

    /** A person agreed to exactly this call. */
    record ActionApproved(RunId runId, int step, String digest) implements RunEvent {}

    /** From here on the tool may act outside. */
    record ActionStarted(RunId runId, int step, ToolCall call) implements RunEvent {}

    /** The step has its result. */
    record StepCompleted(RunId runId, int step, Personal<String> result, Usage usage) implements RunEvent {}

    /** The platform cannot go on by itself; the run continues once somebody helped. */
    record HumanNeeded(RunId runId, int step, String reason) implements RunEvent {}

    /** The run answered. Usage and cost are those of the whole run. */
    record RunCompleted(RunId runId, Personal<String> answer, Usage usage, Money cost) implements RunEvent {}

    /** A person refused the call, which ends the run. */
    record RunRejected(RunId runId, int step, String reason) implements RunEvent {}

    /** Somebody stopped the run. */
    record RunCancelled(RunId runId, String reason) implements RunEvent {}

    /** The run cannot be finished. */
    record RunFailed(RunId runId, String reason) implements RunEvent {}
}
