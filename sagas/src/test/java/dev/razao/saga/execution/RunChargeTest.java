package dev.razao.saga.execution;

import static dev.razao.saga.execution.RunStory.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.command.run.RunCommand.*;
import dev.razao.events.payment.PaymentEvent.*;
import dev.razao.events.run.Usage;
import org.axonframework.test.saga.ContinuedGivenState;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunChargeTest {
    private static final CompleteStep PAID = new CompleteStep(RUN, 3, personal("{\"paid\":true}"), Usage.NONE);

    private final SagaTestFixture<RunExecution> run = new SagaTestFixture<>(RunExecution.class);
    private final RecordedEffects effects = new RecordedEffects();

    @BeforeEach
    void keepEffects() {
        run.registerResource(effects);
    }

    @Test
    void a_charge_is_made_outside() {
        run.givenAPublished(STARTED)
                .andThenAPublished(PLANNED)
                .whenPublishingA(CHARGING)
                .expectAssociationWith("paymentId", PAYMENT)
                .expectNoDispatchedCommands();

        assertThat(effects.requests()).endsWith(new Act(RUN, 2, "charge"));
    }

    @Test
    void a_charged_payment_completes_the_step() {
        var result = "{\"paymentId\":\"%s\",\"invoiceUrl\":\"https://pague.exemplo/1\",\"pixPayload\":\"000201PIX\"}";

        aChargingRun()
                .whenPublishingA(CHARGED)
                .expectDispatchedCommands(new CompleteStep(RUN, 2, personal(result.formatted(PAYMENT)), Usage.NONE));
    }

    @Test
    void a_boleto_has_no_pix_payload() {
        var result = "{\"paymentId\":\"%s\",\"invoiceUrl\":\"https://pague.exemplo/1\"}";

        aChargingRun()
                .whenPublishingA(new PaymentCharged(PAYMENT, "pay_1", "https://pague.exemplo/1", null))
                .expectDispatchedCommands(new CompleteStep(RUN, 2, personal(result.formatted(PAYMENT)), Usage.NONE));
    }

    @Test
    void money_completes_the_waiting_step() {
        aWaitingRun().whenPublishingA(RECEIVED).expectDispatchedCommands(PAID);
    }

    @Test
    void a_confirmed_card_is_enough_to_go_on() {
        aWaitingRun().whenPublishingA(new PaymentConfirmed(PAYMENT)).expectDispatchedCommands(PAID);
    }

    @Test
    void money_that_came_first_completes_the_step_when_it_begins() {
        aChargingRun().andThenAPublished(RECEIVED).whenPublishingA(AWAITING).expectDispatchedCommands(PAID);
    }

    @Test
    void waiting_needs_nothing_outside() {
        aChargingRun().whenPublishingA(AWAITING).expectNoDispatchedCommands().expectActiveSagas(1);

        assertThat(effects.requests()).endsWith(new Act(RUN, 2, "charge"));
    }

    @Test
    void a_refused_charge_fails_the_run() {
        aChargingRun()
                .whenPublishingA(new ChargeRefused(PAYMENT, "invalid_value", "O valor mínimo é R$ 5,00"))
                .expectDispatchedCommands(new FailRun(RUN, "The charge was refused: O valor mínimo é R$ 5,00"));
    }

    @Test
    void an_expired_payment_fails_the_run() {
        aWaitingRun()
                .whenPublishingA(new PaymentExpired(PAYMENT))
                .expectDispatchedCommands(new FailRun(RUN, "The payment expired unpaid"));
    }

    @Test
    void a_late_payment_is_still_waited_for() {
        aWaitingRun()
                .whenPublishingA(new PaymentOverdue(PAYMENT))
                .expectNoDispatchedCommands()
                .expectActiveSagas(1);
    }

    private ContinuedGivenState aChargingRun() {
        return run.givenAPublished(STARTED).andThenAPublished(PLANNED).andThenAPublished(CHARGING);
    }

    private ContinuedGivenState aWaitingRun() {
        return aChargingRun().andThenAPublished(AWAITING);
    }
}
