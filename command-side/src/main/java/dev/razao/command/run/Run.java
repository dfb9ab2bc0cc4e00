package dev.razao.command.run;

import static dev.razao.command.run.Phase.*;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.razao.command.kernel.Rejected;
import dev.razao.command.run.RunCommand.*;
import dev.razao.command.run.RunRejection.*;
import dev.razao.events.run.RunEvent.*;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.NullUnmarked;

/** An agent at work: it plans, takes its steps in order, waits for a person where a step is risky, and answers. */
@Revision("1")
@NullUnmarked
class Run extends RunSoFar {
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(StartRun command) {
        var started = new RunStarted(command.runId(), command.agent(), command.input(), command.deal());
        if (start == null) apply(started);
        else if (!start.equals(started)) throw new Rejected(new RunAlreadyStarted(id));
    }

    @CommandHandler
    void handle(PlanRun plan) {
        mustNotHaveStopped();
        if (phase == PLANNING) apply(new RunPlanned(id, plan.steps(), plan.usage()));
    }

    @CommandHandler
    void handle(ProposeAction propose) {
        if (!isNow(propose.step(), THINKING)) return; // The model was asked twice; its first proposal counts.
        apply(new ActionProposed(id, step, propose.call(), propose.usage()));
        if (propose.risky()) apply(new ApprovalRequested(id, step, propose.call()));
        else apply(new ActionStarted(id, step, propose.call()));
    }

    @CommandHandler
    void handle(ApproveAction approve) {
        mustNotHaveStopped();
        if (phase == AWAITING_CONFIRMATION) {
            if (!approve.digest().equals(call.digest()))
                throw new Rejected(new ApprovalOfOtherArguments(id, call.digest()));
            apply(new ActionApproved(id, step, approve.digest()));
            apply(new ActionStarted(id, step, call));
        } else if (!approve.digest().equals(approvedDigest)) throw new Rejected(new RunAwaitsNoApproval(id));
    }

    @CommandHandler
    void handle(RejectAction reject) {
        if (phase == REJECTED) return;
        mustNotHaveEnded();
        if (phase != AWAITING_CONFIRMATION) throw new Rejected(new RunAwaitsNoApproval(id));
        apply(new RunRejected(id, step, reject.reason()));
    }

    @CommandHandler
    void handle(CompleteStep complete) {
        var before = phase == THINKING && steps.get(step).tool() == null ? THINKING : ACTING;
        if (isNow(complete.step(), before)) apply(new StepCompleted(id, step, complete.result(), complete.usage()));
        else if (complete.step() == step) throw new Rejected(new ActionNotStarted(id, step));
    }

    @CommandHandler
    void handle(AskForHuman ask) {
        mustNotHaveEnded();
        if (!ask.reason().equals(trouble)) apply(new HumanNeeded(id, step, ask.reason()));
    }

    @CommandHandler
    void handle(FinishRun finish) {
        mustNotHaveStopped();
        if (phase == COMPLETED) return;
        if (phase != REFLECTING) throw new Rejected(new StepsRemain(id, step));
        var total = usage.plus(finish.usage());
        apply(new RunCompleted(id, finish.answer(), total, total.cost()));
    }

    @CommandHandler
    void handle(CancelRun cancel) {
        if (phase == CANCELLED) return;
        mustNotHaveEnded();
        apply(new RunCancelled(id, cancel.reason()));
    }

    @CommandHandler
    void handle(FailRun fail) {
        if (phase == FAILED) return;
        mustNotHaveEnded();
        apply(new RunFailed(id, fail.reason()));
    }

    /** A step before the current one was done already; one after it, or after the last, cannot be done yet. */
    private boolean isNow(int asked, Phase wanted) {
        mustNotHaveStopped();
        if (phase == PLANNING || asked > step || asked == steps.size())
            throw new Rejected(new StepOutOfOrder(id, asked, step));
        return asked == step && phase == wanted;
    }

    private void mustNotHaveStopped() {
        if (phase != COMPLETED) mustNotHaveEnded();
    }

    private void mustNotHaveEnded() {
        if (phase.isEnded()) throw new Rejected(new RunAlreadyEnded(id));
    }
}
