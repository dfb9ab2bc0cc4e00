package dev.razao.command.payment;

import static dev.razao.command.payment.PixPayment.*;

import dev.razao.command.payment.PaymentCommand.*;
import dev.razao.command.payment.PaymentRejection.*;
import dev.razao.events.kernel.Money;
import dev.razao.events.payment.PaymentEvent.*;
import dev.razao.events.payment.PaymentMethod;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PaymentMoneyTest {
    private static final ConfirmPayment CONFIRM = new ConfirmPayment(ID);
    private static final ReceivePayment RECEIVE = new ReceivePayment(ID, PRICE, FEE);

    private final AggregateTestFixture<Payment> payment = new AggregateTestFixture<>(Payment.class);

    @Nested
    class MoneyIsOnItsWay {
        @Test
        void a_charged_payment_is_confirmed() {
            payment.given(REQUESTED, CHARGED).when(CONFIRM).expectEvents(CONFIRMED);
        }

        @Test
        void late_money_counts() {
            payment.given(REQUESTED, CHARGED, OVERDUE).when(CONFIRM).expectEvents(CONFIRMED);
            payment.given(REQUESTED, CHARGED, OVERDUE, EXPIRED).when(CONFIRM).expectEvents(CONFIRMED);
        }

        @Test
        void confirming_it_again_changes_nothing() {
            nothingHappens(payment.given(REQUESTED, CHARGED, CONFIRMED).when(CONFIRM));
        }

        @Test
        void a_confirmation_after_the_money_is_old_news() {
            nothingHappens(payment.given(REQUESTED, CHARGED, RECEIVED).when(CONFIRM));
        }
    }

    @Nested
    class MoneyIsThere {
        @Test
        void pix_comes_without_a_confirmation() {
            payment.given(REQUESTED, CHARGED).when(RECEIVE).expectEvents(RECEIVED);
        }

        @Test
        void a_card_is_confirmed_first() {
            payment.given(REQUESTED, CHARGED, CONFIRMED).when(RECEIVE).expectEvents(RECEIVED);
        }

        @Test
        void late_money_counts() {
            payment.given(REQUESTED, CHARGED, OVERDUE).when(RECEIVE).expectEvents(RECEIVED);
            payment.given(REQUESTED, CHARGED, EXPIRED).when(RECEIVE).expectEvents(RECEIVED);
        }

        @Test
        void receiving_it_again_changes_nothing() {
            nothingHappens(payment.given(REQUESTED, CHARGED, RECEIVED).when(RECEIVE));
        }

        @Test
        void a_payment_may_stand_for_no_deal() {
            var requested = new PaymentRequested(ID, null, null, PRICE, PaymentMethod.PIX, PAYER, DUE, "Consulta");

            payment.given(requested, CHARGED).when(RECEIVE).expectEvents(new PaymentReceived(ID, null, PRICE, FEE));
        }

        @Test
        void a_fee_above_the_gross_is_refused() {
            payment.given(REQUESTED, CHARGED)
                    .when(new ReceivePayment(ID, FEE, PRICE))
                    .expectExceptionDetails(new FeeOutOfRange(ID, FEE, PRICE))
                    .expectNoEvents();
        }

        @Test
        void no_money_is_refused() {
            payment.given(REQUESTED, CHARGED)
                    .when(new ReceivePayment(ID, Money.brl(0), Money.brl(0)))
                    .expectExceptionDetails(new FeeOutOfRange(ID, Money.brl(0), Money.brl(0)))
                    .expectNoEvents();
        }

        @Test
        void less_than_was_asked_for_wins_nothing() {
            payment.given(REQUESTED, CHARGED)
                    .when(new ReceivePayment(ID, Money.brl(198_99), FEE))
                    .expectExceptionDetails(new PaidOtherwise(ID, PRICE, Money.brl(198_99)))
                    .expectNoEvents();
        }

        @Test
        void another_currency_is_another_payment() {
            var dollars = new Money(199_00, "USD");
            payment.given(REQUESTED, CHARGED)
                    .when(new ReceivePayment(ID, dollars, new Money(0, "USD")))
                    .expectExceptionDetails(new PaidOtherwise(ID, PRICE, dollars))
                    .expectNoEvents();
        }
    }

    @Nested
    class NewsBeforeTheCharge {
        @Test
        void is_refused_and_worth_another_try() {
            payment.given(REQUESTED).when(CONFIRM).expectExceptionDetails(new PaymentNotYetCharged(ID));
            payment.given(REQUESTED).when(RECEIVE).expectExceptionDetails(new PaymentNotYetCharged(ID));
        }

        @Test
        void is_refused_where_there_will_be_no_charge() {
            payment.given(REQUESTED, REFUSED).when(CONFIRM).expectExceptionDetails(new ChargeWasRefused(ID));
            payment.given(REQUESTED, REFUSED).when(RECEIVE).expectExceptionDetails(new ChargeWasRefused(ID));
        }
    }

    private static void nothingHappens(ResultValidator<Payment> result) {
        result.expectSuccessfulHandlerExecution().expectNoEvents();
    }
}
