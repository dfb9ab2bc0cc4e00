package dev.razao.command.run;

import dev.razao.events.deal.DealId;
import dev.razao.events.kernel.Money;
import dev.razao.events.kernel.PersonId;
import dev.razao.events.kernel.Personal;
import dev.razao.events.run.PlannedStep;
import dev.razao.events.run.RunEvent.*;
import dev.razao.events.run.RunId;
import dev.razao.events.run.ToolCall;
import dev.razao.events.run.Usage;
import java.util.List;
import java.util.stream.Stream;

/** A run that sells something: it qualifies the lead by thinking, looks the offer up, and charges once a person agreed. */
final class Sale {
    static final RunId ID = RunId.of("00000000-0000-7000-8000-000000000001");
    static final DealId DEAL = DealId.of("00000000-0000-7000-8000-000000000002");
    static final Usage SOME = new Usage(10, 5, 4_000);
    static final Usage ALL = new Usage(70, 35, 28_000);
    static final int QUALIFY = 0;
    static final int LOOK_UP = 1;
    static final int CHARGE = 2;
    static final int BEYOND_THE_LAST = 3;

    static final Personal<String> INPUT = said("Quero comprar o plano anual");
    static final Personal<String> RESULT = said("feito");
    static final Personal<String> ANSWER = said("Obrigado pela compra!");
    static final ToolCall OFFER = ToolCall.of(ID, LOOK_UP, "find_offer", 1, said("{\"name\":\"anual\"}"));
    static final ToolCall PIX = ToolCall.of(ID, CHARGE, "charge", 1, said("{\"cents\":19900}"));
    static final ToolCall DEARER_PIX = ToolCall.of(ID, CHARGE, "charge", 1, said("{\"cents\":19901}"));
    static final List<PlannedStep> PLAN = List.of(
            new PlannedStep("qualify", null),
            new PlannedStep("look up", OFFER.tool()),
            new PlannedStep("charge", PIX.tool()));

    static final RunStarted STARTED = new RunStarted(ID, "seller", INPUT, DEAL);
    static final RunPlanned PLANNED = new RunPlanned(ID, PLAN, SOME);
    static final StepCompleted QUALIFIED = new StepCompleted(ID, QUALIFY, RESULT, SOME);
    static final ActionProposed OFFER_PROPOSED = new ActionProposed(ID, LOOK_UP, OFFER, SOME);
    static final ActionStarted OFFER_STARTED = new ActionStarted(ID, LOOK_UP, OFFER);
    static final StepCompleted OFFER_FOUND = new StepCompleted(ID, LOOK_UP, RESULT, SOME);
    static final ActionProposed PIX_PROPOSED = new ActionProposed(ID, CHARGE, PIX, SOME);
    static final ApprovalRequested APPROVAL_REQUESTED = new ApprovalRequested(ID, CHARGE, PIX);
    static final ActionApproved PIX_APPROVED = new ActionApproved(ID, CHARGE, PIX.digest());
    static final ActionStarted PIX_STARTED = new ActionStarted(ID, CHARGE, PIX);
    static final StepCompleted CHARGED = new StepCompleted(ID, CHARGE, RESULT, SOME);
    static final RunCompleted COMPLETED = new RunCompleted(ID, ANSWER, ALL, Money.brl(3));
    static final RunRejected REJECTED = new RunRejected(ID, CHARGE, "too dear");
    static final RunCancelled CANCELLED = new RunCancelled(ID, "the lead left");
    static final RunFailed FAILED = new RunFailed(ID, "no model answers");

    private Sale() {}

    static Personal<String> said(String text) {
        return new Personal<>(PersonId.of("00000000-0000-7000-8000-000000000003"), text);
    }

    static List<Object> started() {
        return List.of(STARTED);
    }

    static List<Object> planned() {
        return then(started(), PLANNED);
    }

    static List<Object> qualified() {
        return then(planned(), QUALIFIED);
    }

    static List<Object> lookingUp() {
        return then(qualified(), OFFER_PROPOSED, OFFER_STARTED);
    }

    static List<Object> readyToCharge() {
        return then(lookingUp(), OFFER_FOUND);
    }

    static List<Object> awaitingApproval() {
        return then(readyToCharge(), PIX_PROPOSED, APPROVAL_REQUESTED);
    }

    static List<Object> charging() {
        return then(awaitingApproval(), PIX_APPROVED, PIX_STARTED);
    }

    static List<Object> charged() {
        return then(charging(), CHARGED);
    }

    static List<Object> completed() {
        return then(charged(), COMPLETED);
    }

    static List<Object> then(List<Object> before, Object... events) {
        return Stream.concat(before.stream(), Stream.of(events)).toList();
    }
}
