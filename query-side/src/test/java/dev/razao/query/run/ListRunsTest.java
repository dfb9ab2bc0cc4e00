package dev.razao.query.run;

import static dev.razao.projection.Story.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.razao.events.run.RunId;
import dev.razao.projection.Database;
import dev.razao.projection.Projections;
import dev.razao.projection.Story;
import dev.razao.query.Questions;
import dev.razao.query.kernel.InvalidQuery;
import dev.razao.query.run.RunQuery.ListRuns;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListRunsTest {
    private final Database database = Database.empty();

    @AutoClose
    private final Questions questions = new Questions(database);

    @BeforeEach
    void tell_the_story() {
        new Projections(database).hear(Story.all());
    }

    @Test
    void shows_the_newest_first_and_no_neighbours() {
        assertThat(list(null, 100, null)).containsExactly(BROKEN_RUN, STOPPED_RUN, REFUSED_RUN, RUN);
    }

    @Test
    void goes_on_after_the_last_run_of_the_page_before() {
        assertThat(list(null, 2, null)).containsExactly(BROKEN_RUN, STOPPED_RUN);
        assertThat(list(null, 2, STOPPED_RUN)).containsExactly(REFUSED_RUN, RUN);
        assertThat(list(null, 2, RUN)).isEmpty();
    }

    @Test
    void narrows_to_a_status_even_after_a_run_with_another() {
        assertThat(list("completed", 100, null)).containsExactly(RUN);
        assertThat(list("completed", 100, BROKEN_RUN)).containsExactly(RUN);
        assertThat(list("acting", 100, null)).isEmpty();
    }

    @Test
    void shows_what_a_list_needs() {
        assertThat(questions.many(TENANT, new ListRuns("completed", 1, null), RunOverview.class))
                .singleElement()
                .satisfies(run -> assertThat(run)
                        .extracting("agent", "dealId", "step", "costMicros", "costCents", "currency")
                        .containsExactly("luddy", DEAL.value(), 2, 7_500L, 1L, "BRL"));
    }

    @Test
    void refuses_to_go_on_after_a_run_that_it_does_not_know() {
        var neighbours = new RunId(new UUID(2, 9));
        assertThatThrownBy(() -> list(null, 2, neighbours))
                .isInstanceOf(InvalidQuery.class)
                .hasMessage("There is no " + neighbours + " to go on after");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101})
    void refuses_a_limit_out_of_bounds(int limit) {
        assertThatThrownBy(() -> new ListRuns(null, limit, null))
                .isInstanceOf(InvalidQuery.class)
                .hasMessage("limit is from 1 to 100, not " + limit);
    }

    @Test
    void refuses_a_status_that_no_run_can_have() {
        assertThatThrownBy(() -> new ListRuns("sleeping", 1, null))
                .isInstanceOf(InvalidQuery.class)
                .hasMessageStartingWith("status is one of planning, acting,")
                .hasMessageEndingWith("not 'sleeping'");
    }

    private List<RunId> list(@Nullable String status, int limit, @Nullable RunId after) {
        return questions.many(TENANT, new ListRuns(status, limit, after), RunOverview.class).stream()
                .map(run -> new RunId(run.runId()))
                .toList();
    }
}
