package dev.razao.command.payment;

import static dev.razao.command.payment.PixPayment.*;

import dev.razao.command.payment.PaymentCommand.*;
import dev.razao.command.payment.PaymentRejection.*;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentPatienceTest {
    private final AggregateTestFixture<Payment> payment = new AggregateTestFixture<>(Payment.class);

    @Nested
    class APaymentIsLate {
        private static final MarkPaymentOverdue MARK = new MarkPaymentOverdue(ID);

        @Test
        void a_charged_payment_becomes_overdue() {
            payment.given(REQUESTED, CHARGED).when(MARK).expectEvents(OVERDUE);
        }

        @Test
        void before_its_charge_it_cannot_be_late() {
            payment.given(REQUESTED)
                    .when(MARK)
                    .expectExceptionDetails(new PaymentNotYetCharged(ID))
                    .expectNoEvents();
        }

        static Stream<List<Object>> oldNews() {
            return Stream.of(
                    List.of(REQUESTED, REFUSED),
                    List.of(REQUESTED, CHARGED, OVERDUE),
                    List.of(REQUESTED, CHARGED, EXPIRED),
                    List.of(REQUESTED, CHARGED, CONFIRMED),
                    List.of(REQUESTED, CHARGED, RECEIVED));
        }

        @ParameterizedTest
        @MethodSource("oldNews")
        void later_it_is_old_news(List<Object> soFar) {
            payment.given(soFar).when(MARK).expectSuccessfulHandlerExecution().expectNoEvents();
        }
    }

    @Nested
    class NobodyWaitsAnyLonger {
        private static final ExpirePayment EXPIRE = new ExpirePayment(ID);

        @Test
        void an_unpaid_payment_expires() {
            payment.given(REQUESTED, CHARGED).when(EXPIRE).expectEvents(EXPIRED);
            payment.given(REQUESTED, CHARGED, OVERDUE).when(EXPIRE).expectEvents(EXPIRED);
        }

        static Stream<List<Object>> nothingToWaitFor() {
            return Stream.of(
                    List.of(REQUESTED),
                    List.of(REQUESTED, REFUSED),
                    List.of(REQUESTED, CHARGED, EXPIRED),
                    List.of(REQUESTED, CHARGED, CONFIRMED),
                    List.of(REQUESTED, CHARGED, EXPIRED, RECEIVED));
        }

        @ParameterizedTest
        @MethodSource("nothingToWaitFor")
        void any_other_stays_as_it_is(List<Object> soFar) {
            payment.given(soFar).when(EXPIRE).expectSuccessfulHandlerExecution().expectNoEvents();
        }
    }
}
