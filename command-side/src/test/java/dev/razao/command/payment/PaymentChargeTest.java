package dev.razao.command.payment;

import static dev.razao.command.payment.PixPayment.*;

import dev.razao.command.payment.PaymentCommand.*;
import dev.razao.command.payment.PaymentRejection.*;
import dev.razao.events.payment.PaymentEvent;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentChargeTest {
    private final AggregateTestFixture<Payment> payment = new AggregateTestFixture<>(Payment.class);

    static Stream<PaymentEvent> newsAfterTheCharge() {
        return Stream.of(CONFIRMED, RECEIVED, OVERDUE, EXPIRED);
    }

    @Nested
    class TheProviderHoldsOneCharge {
        private static final RecordCharge RECORD = new RecordCharge(ID, "pay_1", "https://example.com/i/1", "00020126");
        private static final RecordCharge RECORD_SECOND =
                new RecordCharge(ID, "pay_2", "https://example.com/i/2", "00020127");

        @Test
        void its_charge_is_recorded() {
            payment.given(REQUESTED).when(RECORD).expectEvents(CHARGED);
        }

        @Test
        void recording_it_again_changes_nothing() {
            payment.given(REQUESTED, CHARGED)
                    .when(RECORD)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @ParameterizedTest
        @MethodSource("dev.razao.command.payment.PaymentChargeTest#newsAfterTheCharge")
        void recording_it_again_later_changes_nothing(PaymentEvent news) {
            payment.given(REQUESTED, CHARGED, news)
                    .when(RECORD)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void a_second_charge_is_refused() {
            payment.given(REQUESTED, CHARGED)
                    .when(RECORD_SECOND)
                    .expectExceptionDetails(new PaymentAlreadyCharged(ID, "pay_1"))
                    .expectNoEvents();
        }

        @ParameterizedTest
        @MethodSource("dev.razao.command.payment.PaymentChargeTest#newsAfterTheCharge")
        void a_second_charge_is_refused_later_too(PaymentEvent news) {
            payment.given(REQUESTED, CHARGED, news)
                    .when(RECORD_SECOND)
                    .expectExceptionDetails(new PaymentAlreadyCharged(ID, "pay_1"))
                    .expectNoEvents();
        }

        @Test
        void a_charge_that_was_refused_for_good_cannot_appear() {
            payment.given(REQUESTED, REFUSED)
                    .when(RECORD)
                    .expectExceptionDetails(new ChargeWasRefused(ID))
                    .expectNoEvents();
        }
    }

    @Nested
    class TheProviderRefusesForGood {
        private static final RefuseCharge REFUSE = new RefuseCharge(ID, "invalid_customer", "The customer is blocked");

        @Test
        void a_refusal_is_recorded() {
            payment.given(REQUESTED).when(REFUSE).expectEvents(REFUSED);
        }

        @Test
        void recording_it_again_changes_nothing() {
            payment.given(REQUESTED, REFUSED)
                    .when(REFUSE)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void a_charge_that_exists_cannot_be_refused() {
            payment.given(REQUESTED, CHARGED)
                    .when(REFUSE)
                    .expectExceptionDetails(new PaymentAlreadyCharged(ID, "pay_1"))
                    .expectNoEvents();
        }

        @ParameterizedTest
        @MethodSource("dev.razao.command.payment.PaymentChargeTest#newsAfterTheCharge")
        void nor_can_it_later(PaymentEvent news) {
            payment.given(REQUESTED, CHARGED, news)
                    .when(REFUSE)
                    .expectExceptionDetails(new PaymentAlreadyCharged(ID, "pay_1"))
                    .expectNoEvents();
        }
    }
}
