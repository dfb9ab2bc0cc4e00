package dev.razao.command.run;

import dev.razao.events.deal.DealId;
import dev.razao.events.kernel.Personal;
import dev.razao.events.run.PlannedStep;
import dev.razao.events.run.RunId;
import dev.razao.events.run.ToolCall;
import dev.razao.events.run.Usage;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What one can ask of a run. */
public sealed interface RunCommand {
    RunId runId();

    record StartRun(
            @TargetAggregateIdentifier RunId runId,
            String agent,
            Personal<String> input,
            @Nullable DealId deal) implements RunCommand {}

    record PlanRun(@TargetAggregateIdentifier RunId runId, List<PlannedStep> steps, Usage usage)
            implements RunCommand {}

    /** @param risky whether a person must approve the call first */
    record ProposeAction(@TargetAggregateIdentifier RunId runId, int step, ToolCall call, boolean risky, Usage usage)
            implements RunCommand {}

    /** @param digest of the call that the person saw */
    record ApproveAction(@TargetAggregateIdentifier RunId runId, String digest) implements RunCommand {}

    record RejectAction(@TargetAggregateIdentifier RunId runId, String reason) implements RunCommand {}

    record CompleteStep(@TargetAggregateIdentifier RunId runId, int step, Personal<String> result, Usage usage)
            implements RunCommand {}

    record AskForHuman(@TargetAggregateIdentifier RunId runId, String reason) implements RunCommand {}

    record FinishRun(@TargetAggregateIdentifier RunId runId, Personal<String> answer, Usage usage)
            implements RunCommand {}

    record CancelRun(@TargetAggregateIdentifier RunId runId, String reason) implements RunCommand {}

    record FailRun(@TargetAggregateIdentifier RunId runId, String reason) implements RunCommand {}

    static Class<?> aggregate() {
        return Run.class;
    }
}
