package dev.razao.saga.execution;

import static dev.razao.saga.execution.RunStory.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.razao.command.payment.PaymentCommand.RequestPayment;
import dev.razao.command.run.RunCommand.AskForHuman;
import dev.razao.command.run.RunCommand.FailRun;
import dev.razao.events.kernel.Personal;
import dev.razao.events.run.RunEvent;
import dev.razao.events.run.RunEvent.*;
import dev.razao.events.run.ToolCall;
import dev.razao.saga.effect.Outcome;
import dev.razao.saga.effect.Unprocessable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActingTest {
    private static final Act CHARGE_IT = new Act(RUN, 2, "charge");

    @Test
    void a_started_action_is_done_with_its_exact_arguments() {
        var outcome = Objects.requireNonNull(act(STARTED, QUALIFIED, FOUND, CHARGING));

        assertThat(outcome.command()).isInstanceOfSatisfying(RequestPayment.class, request -> {
            assertThat(request.paymentId()).isEqualTo(PAYMENT);
            assertThat(request.amount()).isEqualTo(PRICE);
            assertThat(request.dealId()).isEqualTo(DEAL);
        });
    }

    @Test
    void an_action_that_never_started_is_not_done() {
        assertThat(act(STARTED, QUALIFIED, FOUND, new ActionProposed(RUN, 2, CHARGE, USAGE), APPROVAL_REQUESTED))
                .isNull();
    }

    @Test
    void an_action_of_a_run_that_ended_is_not_done() {
        assertThat(act(STARTED, QUALIFIED, FOUND, CHARGING, new RunCancelled(RUN, "by hand")))
                .isNull();
    }

    @Test
    void an_action_that_is_over_is_not_done_again() {
        assertThat(act(STARTED, QUALIFIED, FOUND, CHARGING, CHARGE_COMPLETED)).isNull();
    }

    @Test
    void other_arguments_than_the_approved_ones_are_refused() {
        var forged = new ToolCall("charge", 1, personal("{\"amountCents\":1,\"method\":\"PIX\"}"), CHARGE.digest());

        assertThatThrownBy(() -> act(STARTED, QUALIFIED, FOUND, new ActionStarted(RUN, 2, forged)))
                .isInstanceOf(Unprocessable.class)
                .hasMessage("The arguments of charge differ from their digest");
    }

    @Test
    void another_version_than_the_approved_one_is_refused() {
        var old = ToolCall.of(RUN, 2, "charge", 7, CHARGE.arguments());

        assertThatThrownBy(() -> act(STARTED, QUALIFIED, FOUND, new ActionStarted(RUN, 2, old)))
                .isInstanceOf(Unprocessable.class)
                .hasMessage("charge has changed since it was chosen");
    }

    @Test
    void an_action_for_an_erased_person_is_refused() {
        var erased = new ToolCall("charge", 1, new Personal<>(ANA, null), CHARGE.digest());

        assertThatThrownBy(() -> act(STARTED, QUALIFIED, FOUND, new ActionStarted(RUN, 2, erased)))
                .isInstanceOf(Unprocessable.class)
                .hasMessage("The person of this run was erased");
    }

    @Test
    void a_run_that_can_never_act_fails() {
        var aboutNoDeal = new RunStarted(RUN, "luddy", personal("Quero comprar"), null);

        assertThat(act(aboutNoDeal, QUALIFIED, FOUND, CHARGING))
                .isEqualTo(new Outcome(new FailRun(RUN, "The run is about no deal")));
    }

    @Test
    void an_action_that_never_succeeds_asks_for_a_person() {
        assertThat(acting().parked(CHARGE_IT, Attempts.FIRST, "no answer"))
                .isEqualTo(new Outcome(new AskForHuman(RUN, "no answer")));
    }

    private static @Nullable Outcome act(RunEvent... past) {
        return acting(past).perform(CHARGE_IT, Attempts.FIRST);
    }

    private static Acting acting(RunEvent... past) {
        return new Acting(Attempts.past(past), Attempts.toolbox());
    }
}
