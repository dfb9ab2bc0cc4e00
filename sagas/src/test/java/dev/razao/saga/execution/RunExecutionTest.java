package dev.razao.saga.execution;

import static dev.razao.saga.execution.RunStory.*;
import static dev.razao.saga.execution.Think.Purpose.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.events.run.RunEvent.*;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunExecutionTest {
    private final SagaTestFixture<RunExecution> run = new SagaTestFixture<>(RunExecution.class);
    private final RecordedEffects effects = new RecordedEffects();

    @BeforeEach
    void keepEffects() {
        run.registerResource(effects);
    }

    @Test
    void a_started_run_is_planned() {
        run.givenNoPriorActivity().whenPublishingA(STARTED).expectSuccessfulHandlerExecution();

        assertThat(effects.requests()).containsExactly(new Think(RUN, PLAN, 0));
    }

    @Test
    void a_plan_leads_to_its_first_step() {
        run.givenAPublished(STARTED).whenPublishingA(PLANNED).expectSuccessfulHandlerExecution();

        assertThat(effects.requests()).endsWith(new Think(RUN, STEP, 0));
    }

    @Test
    void a_step_leads_to_the_next() {
        run.givenAPublished(STARTED)
                .andThenAPublished(PLANNED)
                .whenPublishingA(QUALIFIED)
                .expectSuccessfulHandlerExecution();

        assertThat(effects.requests()).endsWith(new Think(RUN, STEP, 1));
    }

    @Test
    void the_last_step_leads_to_the_answer() {
        run.givenAPublished(STARTED)
                .andThenAPublished(planned("qualify_lead"))
                .whenPublishingA(QUALIFIED)
                .expectSuccessfulHandlerExecution();

        assertThat(effects.requests()).endsWith(new Think(RUN, REFLECT, 1));
    }

    @Test
    void a_started_action_is_done() {
        run.givenAPublished(STARTED)
                .andThenAPublished(PLANNED)
                .whenPublishingA(new ActionStarted(RUN, 1, FIND))
                .expectSuccessfulHandlerExecution()
                .expectNoDispatchedCommands();

        assertThat(effects.requests()).endsWith(new Act(RUN, 1, "find_offer"));
    }

    @Test
    void an_event_that_comes_again_schedules_nothing_new() {
        run.givenAPublished(STARTED)
                .andThenAPublished(PLANNED)
                .andThenAPublished(QUALIFIED)
                .andThenAPublished(CHARGING)
                .andThenAPublished(PLANNED)
                .andThenAPublished(QUALIFIED)
                .whenPublishingA(CHARGING)
                .expectSuccessfulHandlerExecution();

        assertThat(effects.requests())
                .containsExactly(
                        new Think(RUN, PLAN, 0),
                        new Think(RUN, STEP, 0),
                        new Think(RUN, STEP, 1),
                        new Act(RUN, 2, "charge"));
    }

    @Test
    void a_run_that_needs_a_person_waits() {
        run.givenAPublished(STARTED)
                .whenPublishingA(new HumanNeeded(RUN, 0, "the model failed"))
                .expectActiveSagas(1)
                .expectNoDispatchedCommands()
                .expectNoScheduledDeadlines();

        assertThat(effects.requests()).hasSize(1);
    }

    @Test
    void a_completed_run_is_over() {
        run.givenAPublished(STARTED)
                .whenPublishingA(new RunCompleted(RUN, personal("Obrigado!"), USAGE, USAGE.cost()))
                .expectActiveSagas(0);
    }

    @Test
    void a_failed_run_is_over() {
        run.givenAPublished(STARTED)
                .whenPublishingA(new RunFailed(RUN, "no deal"))
                .expectActiveSagas(0);
    }
}
