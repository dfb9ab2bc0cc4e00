package dev.razao.command.run;

import static dev.razao.command.run.Sale.*;

import dev.razao.command.run.RunCommand.*;
import dev.razao.command.run.RunRejection.*;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class RunStepTest {
    private static final CompleteStep COMPLETE_THOUGHT = new CompleteStep(ID, QUALIFY, RESULT, SOME);
    private static final CompleteStep COMPLETE_CHARGE = new CompleteStep(ID, CHARGE, RESULT, SOME);

    private final AggregateTestFixture<Run> run = new AggregateTestFixture<>(Run.class);

    @Test
    void a_step_inside_the_model_needs_no_action() {
        run.given(planned()).when(COMPLETE_THOUGHT).expectEvents(QUALIFIED);
    }

    @Test
    void an_action_that_started_is_completed() {
        run.given(charging()).when(COMPLETE_CHARGE).expectEvents(CHARGED);
    }

    @Test
    void completing_it_again_changes_nothing() {
        nothingHappens(run.given(qualified()).when(COMPLETE_THOUGHT));
        nothingHappens(run.given(charged()).when(COMPLETE_CHARGE));
        nothingHappens(run.given(completed()).when(COMPLETE_CHARGE));
    }

    @Test
    void an_action_must_have_started() {
        run.given(readyToCharge())
                .when(COMPLETE_CHARGE)
                .expectExceptionDetails(new ActionNotStarted(ID, CHARGE))
                .expectNoEvents();
    }

    @Test
    void an_action_that_waits_for_a_person_has_not_started() {
        run.given(awaitingApproval())
                .when(COMPLETE_CHARGE)
                .expectExceptionDetails(new ActionNotStarted(ID, CHARGE))
                .expectNoEvents();
    }

    @Test
    void a_later_step_cannot_come_first() {
        run.given(planned())
                .when(COMPLETE_CHARGE)
                .expectExceptionDetails(new StepOutOfOrder(ID, CHARGE, QUALIFY))
                .expectNoEvents();
    }

    @Test
    void nothing_is_completed_before_the_plan() {
        run.given(started())
                .when(COMPLETE_THOUGHT)
                .expectExceptionDetails(new StepOutOfOrder(ID, QUALIFY, QUALIFY))
                .expectNoEvents();
    }

    @Test
    void nothing_is_completed_beyond_the_plan() {
        run.given(charged())
                .when(new CompleteStep(ID, BEYOND_THE_LAST, RESULT, SOME))
                .expectExceptionDetails(new StepOutOfOrder(ID, BEYOND_THE_LAST, BEYOND_THE_LAST))
                .expectNoEvents();
    }

    @Test
    void an_outcome_after_the_end_is_refused() {
        run.given(then(charging(), CANCELLED))
                .when(COMPLETE_CHARGE)
                .expectExceptionDetails(new RunAlreadyEnded(ID))
                .expectNoEvents();
    }

    private static void nothingHappens(ResultValidator<Run> result) {
        result.expectSuccessfulHandlerExecution().expectNoEvents();
    }
}
