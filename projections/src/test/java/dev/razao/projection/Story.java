package dev.razao.projection;

import dev.razao.events.deal.DealEvent.*;
import dev.razao.events.deal.DealId;
import dev.razao.events.kernel.Customer;
import dev.razao.events.kernel.Money;
import dev.razao.events.kernel.PersonId;
import dev.razao.events.kernel.Personal;
import dev.razao.events.kernel.TaxId;
import dev.razao.events.kernel.TenantId;
import dev.razao.events.ledger.Account;
import dev.razao.events.ledger.Entry;
import dev.razao.events.ledger.LedgerEvent.*;
import dev.razao.events.ledger.TransactionId;
import dev.razao.events.payment.PaymentEvent.*;
import dev.razao.events.payment.PaymentId;
import dev.razao.events.payment.PaymentMethod;
import dev.razao.events.run.PlannedStep;
import dev.razao.events.run.RunEvent.*;
import dev.razao.events.run.RunId;
import dev.razao.events.run.ToolCall;
import dev.razao.events.run.Usage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Maria buys: a run qualifies her, looks the offer up, charges her; she pays, the deal is won, the ledger posted. */
public final class Story {
    public static final TenantId TENANT = new TenantId(new UUID(1, 1));
    public static final TenantId NEIGHBOUR = new TenantId(new UUID(1, 2));
    public static final RunId RUN = new RunId(new UUID(2, 1));
    public static final RunId REFUSED_RUN = new RunId(new UUID(2, 2));
    public static final RunId STOPPED_RUN = new RunId(new UUID(2, 3));
    public static final RunId BROKEN_RUN = new RunId(new UUID(2, 4));
    public static final DealId DEAL = new DealId(new UUID(3, 1));
    public static final DealId LOST_DEAL = new DealId(new UUID(3, 2));
    public static final PaymentId PAYMENT = new PaymentId(new UUID(4, 1));
    public static final PaymentId LATE_PAYMENT = new PaymentId(new UUID(4, 2));
    public static final PaymentId REFUSED_PAYMENT = new PaymentId(new UUID(4, 3));
    public static final TransactionId SALE = new TransactionId(new UUID(5, 1));
    public static final TransactionId MISTAKE = new TransactionId(new UUID(5, 2));

    public static final PersonId MARIA = new PersonId(new UUID(6, 1));
    public static final Personal<Customer> CUSTOMER =
            new Personal<>(MARIA, new Customer("Maria Souza", new TaxId("52998224725"), null, null));
    public static final ToolCall LOOKUP = ToolCall.of(RUN, 1, "offer.find", 1, said("{\"product\":\"curso\"}"));
    public static final ToolCall CHARGE = ToolCall.of(RUN, 2, "payment.charge", 1, said("{\"cents\":19990}"));
    private static final Usage THOUGHT = new Usage(100, 20, 1_500);
    private static final Money PRICE = Money.brl(19_990);
    private static final LocalDate DUE = LocalDate.parse("2026-11-25");

    private Story() {}

    public static EventLog all() {
        return new EventLog("2026-11-21T12:00:00Z")
                .happened(TENANT, sale())
                .happened(TENANT, otherEnds())
                .happened(NEIGHBOUR, neighbour());
    }

    public static Personal<String> said(String text) {
        return new Personal<>(MARIA, text);
    }

    public static Object[] sale() {
        return new Object[] {
            new DealOpened(DEAL, "Curso de razão", PRICE, CUSTOMER),
            new RunStarted(RUN, "luddy", said("Quero comprar o curso"), DEAL),
            new RunPlanned(
                    RUN,
                    List.of(
                            new PlannedStep("qualify", null),
                            new PlannedStep("offer", LOOKUP.tool()),
                            new PlannedStep("charge", CHARGE.tool())),
                    THOUGHT),
            new StepCompleted(RUN, 0, said("wants the course"), THOUGHT),
            new ActionProposed(RUN, 1, LOOKUP, THOUGHT),
            new ActionStarted(RUN, 1, LOOKUP),
            new StepCompleted(RUN, 1, said("R$ 199,90"), Usage.NONE),
            new ActionProposed(RUN, 2, CHARGE, THOUGHT),
            new ApprovalRequested(RUN, 2, CHARGE),
            new HumanNeeded(RUN, 2, "nobody approved for a day"),
            new ActionApproved(RUN, 2, CHARGE.digest()),
            new ActionStarted(RUN, 2, CHARGE),
            new PaymentRequested(PAYMENT, DEAL, RUN, PRICE, PaymentMethod.PIX, CUSTOMER, DUE, "Curso de razão"),
            new PaymentCharged(PAYMENT, "pay_1", "https://provider.example/i/1", "00020126"),
            new StepCompleted(RUN, 2, said("charged"), Usage.NONE),
            new PaymentReceived(PAYMENT, DEAL, PRICE, Money.brl(99)),
            new DealWon(DEAL, PAYMENT),
            new TransactionPosted(SALE, "payment:" + PAYMENT, sale(PRICE, Money.brl(99))),
            new RunCompleted(RUN, said("Pix enviado"), new Usage(500, 100, 7_500), Money.brl(1)),
        };
    }

    private static Object[] otherEnds() {
        return new Object[] {
            new RunStarted(REFUSED_RUN, "luddy", said("Quero dois"), null),
            new RunPlanned(REFUSED_RUN, List.of(new PlannedStep("charge", CHARGE.tool())), THOUGHT),
            new ActionProposed(REFUSED_RUN, 0, CHARGE, THOUGHT),
            new ApprovalRequested(REFUSED_RUN, 0, CHARGE),
            new RunRejected(REFUSED_RUN, 0, "too much"),
            new RunStarted(STOPPED_RUN, "luddy", said("Esquece"), null),
            new RunCancelled(STOPPED_RUN, "not wanted any more"),
            new RunStarted(BROKEN_RUN, "luddy", said("Oi"), null),
            new RunPlanned(BROKEN_RUN, List.of(), THOUGHT),
            new RunFailed(BROKEN_RUN, "the model is away"),
            new PaymentRequested(LATE_PAYMENT, null, null, PRICE, PaymentMethod.BOLETO, CUSTOMER, DUE, "Livro"),
            new PaymentCharged(LATE_PAYMENT, "pay_2", "https://provider.example/i/2", null),
            new PaymentOverdue(LATE_PAYMENT),
            new PaymentExpired(LATE_PAYMENT),
            new PaymentConfirmed(LATE_PAYMENT),
            new PaymentReceived(LATE_PAYMENT, null, Money.brl(20_400), Money.brl(199)),
            new PaymentRequested(REFUSED_PAYMENT, null, null, PRICE, PaymentMethod.CARD, CUSTOMER, DUE, "Livro"),
            new ChargeRefused(REFUSED_PAYMENT, "invalid_customer", "The tax id is unknown"),
            new DealOpened(LOST_DEAL, "Livro", Money.brl(5_000), CUSTOMER),
            new DealLost(LOST_DEAL, "too expensive"),
            new TransactionPosted(MISTAKE, "adjustment:1", sale(Money.brl(700), Money.brl(7))),
            new TransactionReversed(
                    MISTAKE,
                    "posted twice",
                    sale(Money.brl(700), Money.brl(7)).stream()
                            .map(Entry::negated)
                            .toList()),
        };
    }

    private static Object[] neighbour() {
        return new Object[] {
            new DealOpened(new DealId(new UUID(3, 9)), "Aula", Money.brl(100), CUSTOMER),
            new RunStarted(new RunId(new UUID(2, 9)), "lucy", said("Bom dia"), null),
            new PaymentRequested(
                    new PaymentId(new UUID(4, 9)), null, null, PRICE, PaymentMethod.PIX, CUSTOMER, DUE, "Aula"),
            new TransactionPosted(new TransactionId(new UUID(5, 9)), "x", sale(Money.brl(100), Money.brl(1))),
        };
    }

    private static List<Entry> sale(Money gross, Money fee) {
        return List.of(
                new Entry(new Account("assets:asaas"), gross.minus(fee)),
                new Entry(new Account("expenses:asaas-fees"), fee),
                new Entry(new Account("revenue:sales"), gross.negated()));
    }
}
