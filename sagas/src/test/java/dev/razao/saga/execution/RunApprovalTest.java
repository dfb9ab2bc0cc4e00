package dev.razao.saga.execution;

import static dev.razao.saga.execution.RunExecution.APPROVAL_PATIENCE;
import static dev.razao.saga.execution.RunStory.*;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.razao.command.kernel.Rejected;
import dev.razao.command.run.RunCommand.CancelRun;
import dev.razao.command.run.RunRejection.RunAlreadyEnded;
import dev.razao.command.run.RunRejection.RunAwaitsNoApproval;
import dev.razao.events.run.RunEvent.*;
import org.axonframework.test.saga.ContinuedGivenState;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunApprovalTest {
    private static final CancelRun CANCEL = new CancelRun(RUN, "Nobody approved within 3 days");

    private final SagaTestFixture<RunExecution> run = new SagaTestFixture<>(RunExecution.class);

    @BeforeEach
    void keepEffects() {
        run.registerResource(new RecordedEffects());
    }

    @Test
    void an_approval_has_three_days() {
        run.givenAPublished(STARTED)
                .andThenAPublished(PLANNED)
                .whenPublishingA(APPROVAL_REQUESTED)
                .expectScheduledDeadline(APPROVAL_PATIENCE, RUN)
                .expectNoDispatchedCommands();
    }

    @Test
    void a_run_that_nobody_approves_is_cancelled() {
        anUnapprovedRun().whenTimeElapses(APPROVAL_PATIENCE).expectDispatchedCommands(CANCEL);
    }

    @Test
    void an_approved_run_is_not_cancelled() {
        anUnapprovedRun()
                .andThenAPublished(new ActionApproved(RUN, 2, CHARGE.digest()))
                .whenTimeElapses(APPROVAL_PATIENCE)
                .expectNoDispatchedCommands()
                .expectActiveSagas(1);
    }

    @Test
    void a_rejected_run_is_over() {
        anUnapprovedRun()
                .whenPublishingA(new RunRejected(RUN, 2, "too expensive"))
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @Test
    void a_cancelled_run_is_over() {
        anUnapprovedRun()
                .whenPublishingA(new RunCancelled(RUN, "by hand"))
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @Test
    void a_run_that_ended_in_the_last_moment_needs_no_cancelling() {
        run.setCallbackBehavior((command, metadata) -> {
            throw new Rejected(new RunAlreadyEnded(RUN));
        });
        anUnapprovedRun()
                .whenTimeElapses(APPROVAL_PATIENCE)
                .expectDispatchedCommands(CANCEL)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void any_other_refusal_is_not_swallowed() {
        run.registerListenerInvocationErrorHandler((failure, event, listener) -> {
            throw failure;
        });
        run.setCallbackBehavior((command, metadata) -> {
            throw new Rejected(new RunAwaitsNoApproval(RUN));
        });
        var charging = anUnapprovedRun().andThenAPublished(CHARGING);

        assertThatThrownBy(() -> charging.whenPublishingA(CHARGED).expectSuccessfulHandlerExecution())
                .hasStackTraceContaining("RunAwaitsNoApproval");
    }

    private ContinuedGivenState anUnapprovedRun() {
        return run.givenAPublished(STARTED).andThenAPublished(PLANNED).andThenAPublished(APPROVAL_REQUESTED);
    }
}
