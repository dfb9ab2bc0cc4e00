package dev.razao.command.payment;

import static dev.razao.command.payment.PixPayment.*;

import dev.razao.command.payment.PaymentCommand.*;
import dev.razao.command.payment.PaymentRejection.*;
import dev.razao.events.kernel.Money;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentRequestTest {
    private final AggregateTestFixture<Payment> payment = new AggregateTestFixture<>(Payment.class);

    @Test
    void a_payment_is_requested() {
        payment.givenNoPriorActivity().when(requestOf(PRICE)).expectEvents(REQUESTED);
    }

    @Test
    void requesting_it_again_changes_nothing() {
        payment.given(REQUESTED)
                .when(requestOf(PRICE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        payment.given(REQUESTED, CHARGED, RECEIVED)
                .when(requestOf(PRICE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void its_id_is_not_for_other_terms() {
        payment.given(REQUESTED)
                .when(requestOf(Money.brl(1)))
                .expectExceptionDetails(new PaymentAlreadyRequested(ID))
                .expectNoEvents();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void nobody_is_asked_for_nothing_or_less(long cents) {
        payment.givenNoPriorActivity()
                .when(requestOf(Money.brl(cents)))
                .expectExceptionDetails(new AmountNotPositive(ID, Money.brl(cents)))
                .expectNoEvents();
    }

    @Test
    void news_of_a_payment_that_nobody_requested_finds_none() {
        payment.givenNoPriorActivity()
                .when(new ReceivePayment(ID, PRICE, FEE))
                .expectException(AggregateNotFoundException.class);
    }
}
