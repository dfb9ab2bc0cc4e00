package dev.razao.saga.execution;

import dev.razao.events.deal.DealId;
import dev.razao.events.kernel.Customer;
import dev.razao.events.kernel.Money;
import dev.razao.events.kernel.PersonId;
import dev.razao.events.kernel.Personal;
import dev.razao.events.kernel.TaxId;
import dev.razao.events.kernel.TenantId;
import dev.razao.events.payment.PaymentEvent.PaymentCharged;
import dev.razao.events.payment.PaymentEvent.PaymentReceived;
import dev.razao.events.payment.PaymentId;
import dev.razao.events.run.PlannedStep;
import dev.razao.events.run.RunEvent.*;
import dev.razao.events.run.RunId;
import dev.razao.events.run.ToolCall;
import dev.razao.events.run.Usage;
import dev.razao.saga.execution.tool.Charge;
import java.util.ArrayList;
import java.util.List;

/** Ana buys the yearly plan: the run that most tests tell. */
public final class RunStory {
    public static final TenantId TENANT = TenantId.of("018f0000-0000-7000-8000-000000000001");
    public static final RunId RUN = RunId.of("018f0000-0000-7000-8000-000000000002");
    public static final DealId DEAL = DealId.of("018f0000-0000-7000-8000-000000000003");
    public static final PersonId ANA = PersonId.of("018f0000-0000-7000-8000-000000000004");
    public static final Money PRICE = Money.brl(149_700);
    public static final Personal<Customer> CUSTOMER =
            new Personal<>(ANA, new Customer("Ana Souza", new TaxId("529.982.247-25"), "ana@exemplo.com.br", null));

    static final Usage USAGE = new Usage(100, 20, 300);
    static final RunStarted STARTED = startedBySaying("Oi! Quero comprar o plano anual no Pix.");
    static final RunPlanned PLANNED = planned("qualify_lead", "find_offer", "charge", "await_payment");
    static final StepCompleted QUALIFIED = completed(0, "Lead quer comprar.");
    static final ToolCall FIND = call(1, "find_offer", "{}");
    static final StepCompleted FOUND =
            completed(1, "{\"title\":\"Plano anual\",\"valueCents\":149700,\"currency\":\"BRL\"}");
    static final ToolCall CHARGE = call(2, "charge", "{\"amountCents\":149700,\"method\":\"PIX\"}");
    static final ApprovalRequested APPROVAL_REQUESTED = new ApprovalRequested(RUN, 2, CHARGE);
    static final ActionStarted CHARGING = new ActionStarted(RUN, 2, CHARGE);
    static final ActionStarted AWAITING = new ActionStarted(RUN, 3, call(3, "await_payment", "{}"));

    static final PaymentId PAYMENT = Charge.paymentOf(RUN, 2);
    static final PaymentCharged CHARGED = new PaymentCharged(PAYMENT, "pay_1", "https://pague.exemplo/1", "000201PIX");
    static final PaymentReceived RECEIVED = new PaymentReceived(PAYMENT, DEAL, PRICE, Money.brl(199));
    static final StepCompleted CHARGE_COMPLETED = completed(2, "{\"paymentId\":\"" + PAYMENT + "\"}");
    static final StepCompleted PAYMENT_AWAITED = completed(3, "{\"paid\":true}");

    private RunStory() {}

    static RunStarted startedBySaying(String words) {
        return new RunStarted(RUN, "luddy", personal(words), DEAL);
    }

    /** The first step is the model's own, the others use the tool that they are named after. */
    static RunPlanned planned(String internal, String... tools) {
        var steps = new ArrayList<>(List.of(new PlannedStep(internal, null)));
        for (var tool : tools) steps.add(new PlannedStep(tool, tool));
        return new RunPlanned(RUN, List.copyOf(steps), USAGE);
    }

    static StepCompleted completed(int step, String result) {
        return new StepCompleted(RUN, step, personal(result), USAGE);
    }

    static ToolCall call(int step, String tool, String arguments) {
        return ToolCall.of(RUN, step, tool, 1, personal(arguments));
    }

    public static Personal<String> personal(String text) {
        return new Personal<>(ANA, text);
    }
}
