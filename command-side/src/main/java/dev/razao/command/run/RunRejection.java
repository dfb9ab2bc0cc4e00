package dev.razao.command.run;

import dev.razao.command.kernel.Rejection;
import dev.razao.events.run.RunId;

/** Why a run says no. */
public sealed interface RunRejection extends Rejection {
    /** The id is taken by a run with another agent or input. */
    record RunAlreadyStarted(RunId runId) implements RunRejection {}

    record RunAlreadyEnded(RunId runId) implements RunRejection {}

    record StepOutOfOrder(RunId runId, int step, int currentStep) implements RunRejection {}

    record StepsRemain(RunId runId, int currentStep) implements RunRejection {}

    record RunAwaitsNoApproval(RunId runId) implements RunRejection {}

    /** The person approved other arguments than the ones that wait. */
    record ApprovalOfOtherArguments(RunId runId, String awaitedDigest) implements RunRejection {}

    record ActionNotStarted(RunId runId, int step) implements RunRejection {}
}
