package dev.razao.saga.collection;

import static dev.razao.saga.collection.PaymentCollection.OUT_OF_PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.razao.command.deal.DealCommand.WinDeal;
import dev.razao.command.ledger.LedgerCommand.PostTransaction;
import dev.razao.command.payment.PaymentCommand.ExpirePayment;
import dev.razao.events.deal.DealId;
import dev.razao.events.kernel.Customer;
import dev.razao.events.kernel.DerivedId;
import dev.razao.events.kernel.Money;
import dev.razao.events.kernel.PersonId;
import dev.razao.events.kernel.Personal;
import dev.razao.events.kernel.TaxId;
import dev.razao.events.ledger.Account;
import dev.razao.events.ledger.Entry;
import dev.razao.events.ledger.TransactionId;
import dev.razao.events.payment.PaymentEvent.*;
import dev.razao.events.payment.PaymentId;
import dev.razao.events.payment.PaymentMethod;
import dev.razao.saga.effect.Effect;
import dev.razao.saga.effect.Effects;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.test.saga.ContinuedGivenState;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PaymentCollectionTest {
    private static final PaymentId ID = new PaymentId(new UUID(1, 1));
    private static final DealId DEAL = new DealId(new UUID(2, 2));
    private static final Personal<Customer> PAYER = new Personal<>(
            new PersonId(new UUID(3, 3)), new Customer("Ana Souza", new TaxId("24971563792"), null, null));
    private static final PaymentRequested REQUESTED = new PaymentRequested(
            ID, DEAL, null, Money.brl(15_000), PaymentMethod.PIX, PAYER, LocalDate.parse("2026-07-10"), "Order 5501");
    private static final PaymentCharged CHARGED = new PaymentCharged(ID, "pay_1", "https://invoice", "000201");
    private static final PaymentReceived RECEIVED = new PaymentReceived(ID, DEAL, Money.brl(15_000), Money.brl(199));
    private static final PaymentExpired EXPIRED = new PaymentExpired(ID);
    private static final PostTransaction POSTING = posting(
            entry("assets:asaas", 14_801), entry("expenses:payment-fees", 199), entry("revenue:sales", -15_000));
    private static final Instant WHEN_REQUESTED = Instant.parse("2026-07-06T12:00:00Z");
    private static final Instant SIXTH_MIDNIGHT_AFTER_DUE_DATE_IN_BRAZIL = Instant.parse("2026-07-16T03:00:00Z");

    private final SagaTestFixture<PaymentCollection> collection = new SagaTestFixture<>(PaymentCollection.class);
    private final List<Effect> scheduled = new ArrayList<>();

    @BeforeEach
    void wire() {
        collection.registerResource((Effects) scheduled::add);
    }

    @Test
    void a_requested_payment_is_charged() {
        collection.givenNoPriorActivity().whenPublishingA(REQUESTED).expectActiveSagas(1);
        assertThat(scheduled).containsExactly(new Effect(DerivedId.from("create-charge", ID), new CreateCharge(ID)));
    }

    @Test
    void a_charged_payment_is_waited_for_until_its_money_cannot_be_on_its_way_any_more() {
        waiting()
                .whenPublishingA(new PaymentOverdue(ID))
                .expectScheduledDeadlineWithName(SIXTH_MIDNIGHT_AFTER_DUE_DATE_IN_BRAZIL, OUT_OF_PATIENCE)
                .expectActiveSagas(1);
    }

    @Test
    void a_payment_nobody_paid_expires() {
        waiting()
                .whenTimeAdvancesTo(SIXTH_MIDNIGHT_AFTER_DUE_DATE_IN_BRAZIL)
                .expectDispatchedCommands(new ExpirePayment(ID));
    }

    @Nested
    class It_ends {
        @Test
        void when_the_provider_refuses() {
            collection
                    .givenAPublished(REQUESTED)
                    .whenPublishingA(new ChargeRefused(ID, "invalid_object", "CPF"))
                    .expectNoDispatchedCommands()
                    .expectActiveSagas(0);
        }

        @Test
        void when_the_money_is_there() {
            waiting()
                    .whenPublishingA(RECEIVED)
                    .expectDispatchedCommands(POSTING, new WinDeal(DEAL, ID))
                    .expectNoScheduledDeadlines()
                    .expectActiveSagas(0);
        }

        @Test
        void when_the_payment_expired() {
            waiting().whenPublishingA(EXPIRED).expectActiveSagas(0);
        }
    }

    @Nested
    class Money_that_has_come {
        @Test
        void is_booked_without_a_fee_where_there_was_none() {
            waiting()
                    .whenPublishingA(new PaymentReceived(ID, DEAL, Money.brl(100), Money.brl(0)))
                    .expectDispatchedCommands(
                            posting(entry("assets:asaas", 100), entry("revenue:sales", -100)), new WinDeal(DEAL, ID));
        }

        @Test
        void wins_no_deal_where_there_is_none() {
            waiting()
                    .whenPublishingA(new PaymentReceived(ID, null, Money.brl(15_000), Money.brl(199)))
                    .expectDispatchedCommands(POSTING);
        }

        @Test
        void is_booked_though_the_payment_had_expired() {
            waiting()
                    .andThenAPublished(EXPIRED)
                    .whenPublishingA(RECEIVED)
                    .expectDispatchedCommands(POSTING, new WinDeal(DEAL, ID))
                    .expectActiveSagas(0);
        }

        @Test
        void is_not_passed_over_where_booking_it_fails() {
            collection.registerListenerInvocationErrorHandler(PropagatingErrorHandler.instance());
            var sent = new ArrayList<Object>();
            collection.setCallbackBehavior((command, _) -> {
                sent.add(command);
                throw new IllegalStateException("ledger away");
            });
            var waiting = waiting();
            assertThatThrownBy(() -> waiting.whenPublishingA(RECEIVED)).hasStackTraceContaining("ledger away");
            assertThat(sent).containsExactly(POSTING);
        }
    }

    private ContinuedGivenState waiting() {
        return collection
                .givenCurrentTime(WHEN_REQUESTED)
                .andThenAPublished(REQUESTED)
                .andThenAPublished(CHARGED);
    }

    private static PostTransaction posting(Entry... entries) {
        var id = new TransactionId(DerivedId.from("payment-received", ID));
        return new PostTransaction(id, "payment:" + ID, List.of(entries));
    }

    private static Entry entry(String account, long cents) {
        return new Entry(new Account(account), Money.brl(cents));
    }
}
