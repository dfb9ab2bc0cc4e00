package dev.razao.command.run;

import static dev.razao.command.run.Sale.*;

import dev.razao.command.run.RunCommand.*;
import dev.razao.command.run.RunRejection.*;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class RunProposalTest {
    private static final ProposeAction PROPOSE_OFFER = new ProposeAction(ID, LOOK_UP, OFFER, false, SOME);
    private static final ProposeAction PROPOSE_PIX = new ProposeAction(ID, CHARGE, PIX, true, SOME);

    private final AggregateTestFixture<Run> run = new AggregateTestFixture<>(Run.class);

    @Test
    void a_harmless_action_starts_at_once() {
        run.given(qualified()).when(PROPOSE_OFFER).expectEvents(OFFER_PROPOSED, OFFER_STARTED);
    }

    @Test
    void a_risky_action_waits_for_a_person() {
        run.given(readyToCharge()).when(PROPOSE_PIX).expectEvents(PIX_PROPOSED, APPROVAL_REQUESTED);
    }

    @Test
    void proposing_it_again_changes_nothing() {
        nothingHappens(run.given(awaitingApproval()).when(PROPOSE_PIX));
        nothingHappens(run.given(charging()).when(PROPOSE_PIX));
        nothingHappens(run.given(completed()).when(PROPOSE_PIX));
    }

    @Test
    void a_model_asked_twice_is_held_to_its_first_answer() {
        nothingHappens(run.given(awaitingApproval()).when(new ProposeAction(ID, CHARGE, DEARER_PIX, true, SOME)));
    }

    @Test
    void a_step_that_is_over_takes_no_proposal() {
        nothingHappens(run.given(readyToCharge()).when(PROPOSE_OFFER));
    }

    @Test
    void a_later_step_cannot_come_first() {
        run.given(qualified())
                .when(PROPOSE_PIX)
                .expectExceptionDetails(new StepOutOfOrder(ID, CHARGE, LOOK_UP))
                .expectNoEvents();
    }

    @Test
    void nothing_is_proposed_before_the_plan() {
        run.given(started())
                .when(new ProposeAction(ID, QUALIFY, OFFER, false, SOME))
                .expectExceptionDetails(new StepOutOfOrder(ID, QUALIFY, QUALIFY))
                .expectNoEvents();
    }

    @Test
    void nothing_is_proposed_beyond_the_plan() {
        run.given(charged())
                .when(new ProposeAction(ID, BEYOND_THE_LAST, OFFER, false, SOME))
                .expectExceptionDetails(new StepOutOfOrder(ID, BEYOND_THE_LAST, BEYOND_THE_LAST))
                .expectNoEvents();
    }

    private static void nothingHappens(ResultValidator<Run> result) {
        result.expectSuccessfulHandlerExecution().expectNoEvents();
    }
}
