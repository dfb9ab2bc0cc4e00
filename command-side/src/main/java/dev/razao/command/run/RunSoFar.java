package dev.razao.command.run;

import static dev.razao.command.run.Phase.*;

import dev.razao.events.run.*;
import dev.razao.events.run.RunEvent.*;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.NullUnmarked;

/** What a run remembers. */
@NullUnmarked
abstract class RunSoFar {
    @AggregateIdentifier
    RunId id;

    RunStarted start;
    Phase phase;
    List<PlannedStep> steps;
    int step;
    ToolCall call;
    String approvedDigest;
    String trouble;
    Usage usage = Usage.NONE;

    @EventSourcingHandler
    void on(RunEvent event) {
        trouble = null;
        switch (event) {
            case RunStarted started -> {
                id = started.runId();
                start = started;
                phase = PLANNING;
            }
            case RunPlanned planned -> {
                steps = planned.steps();
                goOn(0, planned.usage());
            }
            case ActionProposed proposed -> {
                call = proposed.call();
                usage = usage.plus(proposed.usage());
            }
            case ApprovalRequested _ -> phase = AWAITING_CONFIRMATION;
            case ActionApproved approved -> approvedDigest = approved.digest();
            case ActionStarted _ -> phase = ACTING;
            case StepCompleted completed -> goOn(completed.step() + 1, completed.usage());
            case HumanNeeded needed -> trouble = needed.reason();
            case RunCompleted _ -> phase = COMPLETED;
            case RunRejected _ -> phase = REJECTED;
            case RunCancelled _ -> phase = CANCELLED;
            case RunFailed _ -> phase = FAILED;
        }
    }

    private void goOn(int next, Usage spent) {
        step = next;
        usage = usage.plus(spent);
        phase = next < steps.size() ? THINKING : REFLECTING;
    }
}
