package dev.razao.wiring.serialization;

import dev.razao.events.deal.DealEvent.*;
import dev.razao.events.deal.DealId;
import dev.razao.events.kernel.Customer;
import dev.razao.events.kernel.Money;
import dev.razao.events.kernel.PersonId;
import dev.razao.events.kernel.Personal;
import dev.razao.events.kernel.TaxId;
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
import java.util.stream.Stream;

/** One of each event, every optional part filled. */
final class EventSamples {
    private static final RunId RUN = new RunId(new UUID(1, 1));
    private static final DealId DEAL = new DealId(new UUID(2, 2));
    private static final PaymentId PAYMENT = new PaymentId(new UUID(3, 3));
    private static final TransactionId TRANSACTION = new TransactionId(new UUID(4, 4));
    private static final PersonId PERSON = new PersonId(new UUID(5, 5));
    private static final Personal<Customer> ANA = new Personal<>(
            PERSON, new Customer("Ana Souza", new TaxId("249.715.637-92"), "ana@example.com", "47996321478"));
    private static final ToolCall CALL = ToolCall.of(RUN, 1, "charge", 1, said("{\"amountCents\":149000}"));
    private static final Usage USAGE = new Usage(120, 30, 4_500);
    private static final List<Entry> ENTRIES = List.of(
            new Entry(new Account("assets:asaas"), Money.brl(14_801)),
            new Entry(new Account("revenue:sales"), Money.brl(-14_801)));

    private EventSamples() {}

    static Stream<Object> all() {
        return Stream.of(runs(), payments(), deals(), ledger()).flatMap(List::stream);
    }

    private static List<Object> runs() {
        return List.of(
                new RunStarted(RUN, "luddy", said("Quero contratar"), DEAL),
                new RunPlanned(
                        RUN,
                        List.of(new PlannedStep("qualify_lead", null), new PlannedStep("charge", "charge")),
                        USAGE),
                new ActionProposed(RUN, 1, CALL, USAGE),
                new ApprovalRequested(RUN, 1, CALL),
                new ActionApproved(RUN, 1, CALL.digest()),
                new ActionStarted(RUN, 1, CALL),
                new StepCompleted(RUN, 1, said("{}"), Usage.NONE),
                new HumanNeeded(RUN, 1, "model answers with errors"),
                new RunCompleted(RUN, said("Obrigado!"), USAGE, Money.brl(1)),
                new RunRejected(RUN, 1, "too expensive"),
                new RunCancelled(RUN, "not needed"),
                new RunFailed(RUN, "charge refused"));
    }

    private static List<Object> payments() {
        return List.of(
                new PaymentRequested(
                        PAYMENT,
                        DEAL,
                        RUN,
                        Money.brl(149_000),
                        PaymentMethod.PIX,
                        ANA,
                        LocalDate.of(2026, 11, 24),
                        "Plano"),
                new PaymentCharged(PAYMENT, "pay_a1b2c3d4e5f6g7h8", "https://example.com/i/1", "000201"),
                new ChargeRefused(PAYMENT, "invalid_customer", "Customer inválido"),
                new PaymentConfirmed(PAYMENT),
                new PaymentReceived(PAYMENT, DEAL, Money.brl(149_000), Money.brl(199)),
                new PaymentOverdue(PAYMENT),
                new PaymentExpired(PAYMENT));
    }

    private static List<Object> deals() {
        return List.of(
                new DealOpened(DEAL, "Plano Pro", Money.brl(149_000), ANA),
                new DealWon(DEAL, PAYMENT),
                new DealLost(DEAL, "price"));
    }

    private static List<Object> ledger() {
        return List.of(
                new TransactionPosted(TRANSACTION, "payment:" + PAYMENT, ENTRIES),
                new TransactionReversed(TRANSACTION, "booked twice", ENTRIES));
    }

    private static Personal<String> said(String words) {
        return new Personal<>(PERSON, words);
    }
}
