package dev.razao.projection.run;

import static dev.razao.projection.Story.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.razao.events.kernel.Personal;
import dev.razao.events.run.RunEvent.RunFailed;
import dev.razao.events.run.RunEvent.RunStarted;
import dev.razao.events.run.RunId;
import dev.razao.projection.Database;
import dev.razao.projection.EventLog;
import dev.razao.projection.Projections;
import dev.razao.projection.Story;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RunTimelineProjectionTest {
    private final Database database = Database.empty();
    private final Projections projections = new Projections(database);

    @BeforeEach
    void tell_the_story() {
        projections.hear(Story.all());
    }

    @Nested
    class After_each_event {
        @Test
        void a_row_tells_where_the_run_stands() {
            assertThat(timeline(RUN, "type, status, step"))
                    .containsExactly(
                            "(run.RunStarted,planning,)",
                            "(run.RunPlanned,acting,)",
                            "(run.StepCompleted,acting,0)",
                            "(run.ActionProposed,acting,1)",
                            "(run.ActionStarted,acting,1)",
                            "(run.StepCompleted,acting,1)",
                            "(run.ActionProposed,acting,2)",
                            "(run.ApprovalRequested,awaiting_confirmation,2)",
                            "(run.HumanNeeded,needs_human,2)",
                            "(run.ActionApproved,acting,2)",
                            "(run.ActionStarted,acting,2)",
                            "(run.StepCompleted,reflecting,2)",
                            "(run.RunCompleted,completed,2)");
        }

        @Test
        void a_row_tells_which_tool_the_step_uses_and_whether_it_waits() {
            assertThat(timeline(RUN, "tool, awaited_digest is not null"))
                    .containsExactly(
                            "(,f)",
                            "(,f)",
                            "(,f)",
                            "(offer.find,f)",
                            "(offer.find,f)",
                            "(offer.find,f)",
                            "(payment.charge,f)",
                            "(payment.charge,t)",
                            "(payment.charge,t)",
                            "(payment.charge,f)",
                            "(payment.charge,f)",
                            "(payment.charge,f)",
                            "(,f)");
        }

        @Test
        void a_row_tells_what_the_run_has_used_so_far() {
            assertThat(timeline(RUN, "input_tokens, output_tokens, cost_micros, cost_cents"))
                    .startsWith("(0,0,0,)", "(100,20,1500,)", "(200,40,3000,)", "(300,60,4500,)", "(300,60,4500,)")
                    .endsWith("(400,80,6000,)", "(500,100,7500,1)");
        }
    }

    @Nested
    class A_run_that_does_not_complete {
        @Test
        void is_rejected_by_a_person() {
            assertThat(timeline(REFUSED_RUN, "status, step, reason")).last().isEqualTo("(rejected,0,\"too much\")");
        }

        @Test
        void is_cancelled() {
            assertThat(timeline(STOPPED_RUN, "status, step, reason"))
                    .last()
                    .isEqualTo("(cancelled,,\"not wanted any more\")");
        }

        @Test
        void fails_with_what_it_cost_until_then() {
            assertThat(timeline(BROKEN_RUN, "status, reason, cost_micros"))
                    .last()
                    .isEqualTo("(failed,\"the model is away\",1500)");
        }
    }

    @Nested
    class The_overview {
        @Test
        void is_the_last_row_of_the_timeline() {
            assertThat(tuples("select (status, step, cost_micros, updated_at)::text from projection.run_overview"))
                    .containsExactlyInAnyOrderElementsOf(tuples("""
                            select (status, step, cost_micros, at)::text from projection.run_timeline outermost
                            where not exists (select from projection.run_timeline later
                                where later.run_id = outermost.run_id and later.sequence > outermost.sequence)"""));
        }
    }

    @Test
    void an_erased_person_leaves_the_run_without_words() {
        var run = new RunId(new UUID(2, 5));
        var erased = new Personal<String>(MARIA, null);
        projections.hear(
                new EventLog("2026-11-21T12:00:00Z").happened(TENANT, new RunStarted(run, "luddy", erased, null)));
        assertThat(timeline(run, "agent, input")).containsExactly("(luddy,)");
    }

    @Test
    void an_event_whose_beginning_is_missing_fails_rather_than_invents_a_run() {
        var end = Story.all().messages().stream()
                .filter(message -> message.getPayload() instanceof RunFailed)
                .toList();
        projections.reset();
        assertThatThrownBy(() -> projections.hear(end)).hasMessageContaining("\"agent\"");
    }

    private List<String> timeline(RunId run, String columns) {
        return tuples("select (%s)::text from projection.run_timeline where run_id = '%s' order by sequence"
                .formatted(columns, run));
    }

    private List<String> tuples(String select) {
        return database.sql().sql(select).query(String.class).list();
    }
}
