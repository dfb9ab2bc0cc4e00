package dev.razao.command.run;

import static dev.razao.command.run.Sale.*;

import dev.razao.command.run.RunCommand.*;
import dev.razao.command.run.RunRejection.*;
import dev.razao.events.run.PlannedStep;
import dev.razao.events.run.RunEvent.*;
import dev.razao.events.run.Usage;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RunStartTest {
    private final AggregateTestFixture<Run> run = new AggregateTestFixture<>(Run.class);

    @Nested
    class ARunStartsOnce {
        private static final StartRun START = new StartRun(ID, "seller", INPUT, DEAL);

        @Test
        void a_run_starts() {
            run.givenNoPriorActivity().when(START).expectEvents(STARTED);
        }

        @Test
        void a_run_need_not_be_about_a_deal() {
            run.givenNoPriorActivity()
                    .when(new StartRun(ID, "seller", INPUT, null))
                    .expectEvents(new RunStarted(ID, "seller", INPUT, null));
        }

        @Test
        void starting_it_again_changes_nothing() {
            run.given(started()).when(START).expectSuccessfulHandlerExecution().expectNoEvents();
            run.given(completed())
                    .when(START)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void its_id_is_not_for_another_run() {
            run.given(started())
                    .when(new StartRun(ID, "seller", said("Quero cancelar"), DEAL))
                    .expectExceptionDetails(new RunAlreadyStarted(ID))
                    .expectNoEvents();
        }

        @Test
        void nothing_else_can_be_asked_of_a_run_that_never_started() {
            run.givenNoPriorActivity()
                    .when(new CancelRun(ID, "the lead left"))
                    .expectException(AggregateNotFoundException.class);
        }
    }

    @Nested
    class ARunIsPlannedOnce {
        private static final PlanRun PLAN_IT = new PlanRun(ID, PLAN, SOME);

        @Test
        void a_started_run_is_planned() {
            run.given(started()).when(PLAN_IT).expectEvents(PLANNED);
        }

        @Test
        void planning_it_again_changes_nothing() {
            run.given(planned())
                    .when(PLAN_IT)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            run.given(completed())
                    .when(PLAN_IT)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void of_two_plans_the_first_counts() {
            run.given(planned())
                    .when(new PlanRun(ID, List.of(new PlannedStep("improvise", null)), SOME))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void a_plan_without_steps_leads_straight_to_the_answer() {
            run.given(STARTED, new RunPlanned(ID, List.of(), SOME))
                    .when(new FinishRun(ID, ANSWER, Usage.NONE))
                    .expectEvents(new RunCompleted(ID, ANSWER, SOME, SOME.cost()));
        }

        @Test
        void a_cancelled_run_is_not_planned() {
            run.given(STARTED, CANCELLED)
                    .when(PLAN_IT)
                    .expectExceptionDetails(new RunAlreadyEnded(ID))
                    .expectNoEvents();
        }
    }
}
