package dev.razao.command.run;

import static dev.razao.command.run.Sale.*;

import dev.razao.command.run.RunCommand.*;
import dev.razao.command.run.RunRejection.*;
import dev.razao.events.run.RunEvent.*;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RunApprovalTest {
    private final AggregateTestFixture<Run> run = new AggregateTestFixture<>(Run.class);

    @Nested
    class APersonApprovesExactlyWhatTheySaw {
        private static final ApproveAction APPROVE = new ApproveAction(ID, PIX.digest());

        @Test
        void the_approved_action_starts() {
            run.given(awaitingApproval()).when(APPROVE).expectEvents(PIX_APPROVED, PIX_STARTED);
        }

        @Test
        void approving_it_again_changes_nothing() {
            nothingHappens(run.given(charging()).when(APPROVE));
            nothingHappens(run.given(charged()).when(APPROVE));
            nothingHappens(run.given(completed()).when(APPROVE));
        }

        @Test
        void an_approval_of_other_bytes_is_refused() {
            run.given(awaitingApproval())
                    .when(new ApproveAction(ID, DEARER_PIX.digest()))
                    .expectExceptionDetails(new ApprovalOfOtherArguments(ID, PIX.digest()))
                    .expectNoEvents();
        }

        @Test
        void an_approval_of_an_earlier_action_is_refused() {
            run.given(awaitingApproval())
                    .when(new ApproveAction(ID, OFFER.digest()))
                    .expectExceptionDetails(new ApprovalOfOtherArguments(ID, PIX.digest()))
                    .expectNoEvents();
        }

        @Test
        void an_approval_that_nobody_awaits_is_refused() {
            refusedAsAwaitingNone(run.given(started()).when(APPROVE));
            refusedAsAwaitingNone(run.given(readyToCharge()).when(APPROVE));
            refusedAsAwaitingNone(run.given(charging()).when(new ApproveAction(ID, DEARER_PIX.digest())));
        }

        @Test
        void an_action_that_needed_no_approval_cannot_get_one() {
            refusedAsAwaitingNone(run.given(lookingUp()).when(new ApproveAction(ID, OFFER.digest())));
        }

        @Test
        void an_approval_after_the_end_is_refused() {
            run.given(then(awaitingApproval(), CANCELLED))
                    .when(APPROVE)
                    .expectExceptionDetails(new RunAlreadyEnded(ID))
                    .expectNoEvents();
        }
    }

    @Nested
    class APersonRejectsAnAction {
        private static final RejectAction REJECT = new RejectAction(ID, "too dear");

        @Test
        void the_run_ends() {
            run.given(awaitingApproval()).when(REJECT).expectEvents(REJECTED);
        }

        @Test
        void rejecting_it_again_changes_nothing() {
            nothingHappens(run.given(then(awaitingApproval(), REJECTED)).when(REJECT));
        }

        @Test
        void a_rejection_that_nobody_awaits_is_refused() {
            refusedAsAwaitingNone(run.given(started()).when(REJECT));
            refusedAsAwaitingNone(run.given(lookingUp()).when(REJECT));
        }

        @Test
        void a_rejection_after_the_approval_comes_too_late() {
            refusedAsAwaitingNone(run.given(charging()).when(REJECT));
        }

        @Test
        void an_approval_after_the_rejection_comes_too_late() {
            run.given(then(awaitingApproval(), REJECTED))
                    .when(new ApproveAction(ID, PIX.digest()))
                    .expectExceptionDetails(new RunAlreadyEnded(ID))
                    .expectNoEvents();
        }
    }

    private static void nothingHappens(ResultValidator<Run> result) {
        result.expectSuccessfulHandlerExecution().expectNoEvents();
    }

    private static void refusedAsAwaitingNone(ResultValidator<Run> result) {
        result.expectExceptionDetails(new RunAwaitsNoApproval(ID)).expectNoEvents();
    }
}
