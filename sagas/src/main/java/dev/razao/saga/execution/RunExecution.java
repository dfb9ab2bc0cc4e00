package dev.razao.saga.execution;

import static org.axonframework.modelling.saga.SagaLifecycle.associateWith;
import static org.axonframework.modelling.saga.SagaLifecycle.end;

import dev.razao.command.kernel.Rejected;
import dev.razao.command.run.RunCommand;
import dev.razao.command.run.RunCommand.*;
import dev.razao.command.run.RunRejection.RunAlreadyEnded;
import dev.razao.events.kernel.PersonId;
import dev.razao.events.kernel.Personal;
import dev.razao.events.payment.PaymentEvent;
import dev.razao.events.payment.PaymentEvent.*;
import dev.razao.events.run.RunEvent;
import dev.razao.events.run.RunEvent.*;
import dev.razao.events.run.RunId;
import dev.razao.events.run.Usage;
import dev.razao.saga.effect.Effects;
import dev.razao.saga.execution.Think.Purpose;
import dev.razao.saga.execution.tool.AwaitPayment;
import dev.razao.saga.execution.tool.Charge;
import java.time.Duration;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.jspecify.annotations.NullUnmarked;

/** Takes a run from its start to its end: a thought for each step, an act where a tool was chosen. */
@NullUnmarked
public class RunExecution {
    /** What is asked on a Friday evening can still be approved on Monday. */
    static final Duration APPROVAL_PATIENCE = Duration.ofDays(3);

    private static final String APPROVAL_OVERDUE = "run approval overdue";
    private static final int NONE = -1;

    private RunId run;
    private PersonId subject;
    private int steps;
    private int chargingStep = NONE;
    private int awaitingStep = NONE;
    private boolean paid;
    private String approvalDeadline;

    @StartSaga
    @SagaEventHandler(associationProperty = "runId")
    void on(RunStarted started, Effects effects) {
        run = started.runId();
        subject = started.input().subject();
        effects.schedule(new Think(run, Purpose.PLAN, 0).effect());
    }

    @SagaEventHandler(associationProperty = "runId")
    void on(RunEvent event, Effects effects, DeadlineManager deadlines, CommandGateway commands) {
        switch (event) {
            case RunPlanned planned -> {
                steps = planned.steps().size();
                thinkAbout(0, effects);
            }
            case StepCompleted completed -> thinkAbout(completed.step() + 1, effects);
            case ApprovalRequested _ -> approvalDeadline = deadlines.schedule(APPROVAL_PATIENCE, APPROVAL_OVERDUE, run);
            case ActionApproved _ -> stopWaiting(deadlines);
            case ActionStarted started -> act(started, effects, commands);
            case RunCompleted _, RunRejected _, RunCancelled _, RunFailed _ -> {
                stopWaiting(deadlines);
                end();
            }
            case RunStarted _, ActionProposed _, HumanNeeded _ -> {}
        }
    }

    @SagaEventHandler(associationProperty = "paymentId")
    void on(PaymentEvent event, CommandGateway commands) {
        switch (event) {
            case PaymentCharged charged -> complete(chargingStep, StepResult.charged(charged), commands);
            case PaymentConfirmed _, PaymentReceived _ -> {
                paid = true;
                goOnOncePaid(commands);
            }
            case ChargeRefused refused ->
                tell(new FailRun(run, "The charge was refused: " + refused.reason()), commands);
            case PaymentExpired _ -> tell(new FailRun(run, "The payment expired unpaid"), commands);
            case PaymentRequested _, PaymentOverdue _ -> {}
        }
    }

    @DeadlineHandler(deadlineName = APPROVAL_OVERDUE)
    void cancel(RunId overdue, CommandGateway commands) {
        tell(new CancelRun(overdue, "Nobody approved within " + APPROVAL_PATIENCE.toDays() + " days"), commands);
    }

    private void act(ActionStarted started, Effects effects, CommandGateway commands) {
        var tool = started.call().tool();
        if (tool.equals(AwaitPayment.NAME)) {
            awaitingStep = started.step();
            goOnOncePaid(commands);
            return;
        }
        if (tool.equals(Charge.NAME)) {
            chargingStep = started.step();
            associateWith("paymentId", Charge.paymentOf(run, chargingStep).toString());
        }
        effects.schedule(new Act(run, started.step(), tool).effect());
    }

    /** By its id, for a search by scope reads the deadlines of everybody. */
    private void stopWaiting(DeadlineManager deadlines) {
        if (approvalDeadline != null) deadlines.cancelSchedule(APPROVAL_OVERDUE, approvalDeadline);
        approvalDeadline = null;
    }

    private void thinkAbout(int step, Effects effects) {
        effects.schedule(new Think(run, step < steps ? Purpose.STEP : Purpose.REFLECT, step).effect());
    }

    /** A promise counts like money: a card pays out weeks after it was confirmed. */
    private void goOnOncePaid(CommandGateway commands) {
        if (paid && awaitingStep != NONE) complete(awaitingStep, StepResult.PAID, commands);
    }

    private void complete(int step, String result, CommandGateway commands) {
        tell(new CompleteStep(run, step, new Personal<>(subject, result), Usage.NONE), commands);
    }

    /** A run that ended a moment ago needs no news. */
    private static void tell(RunCommand command, CommandGateway commands) {
        try {
            commands.sendAndWait(command);
        } catch (Rejected rejected) {
            if (!(rejected.reason() instanceof RunAlreadyEnded)) throw rejected;
        }
    }
}
