package dev.razao.api;

import static dev.razao.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AsOfTest {
    private static final Tenant TENANT = Tenant.join();
    private static Story.Told told;
    private static JsonNode now;

    @BeforeAll
    static void a_story() {
        told = TENANT.story().tell();
        now = TENANT.client().get("/api/runs/" + told.run()).json();
    }

    @Test
    void at_each_position_the_run_is_as_its_timeline_tells() {
        var timeline = List.copyOf(now.path("timeline").values());
        for (int length = 1; length <= timeline.size(); length++) {
            var moment = timeline.get(length - 1);

            var then = run(moment.path("position").asString()).json();

            assertThat(List.copyOf(then.path("timeline").values())).isEqualTo(timeline.subList(0, length));
            for (var same : List.of("position", "status", "step", "tool", "arguments")) {
                assertThat(then.path("run").path(same)).as(same).isEqualTo(moment.path(same));
            }
        }
    }

    @Test
    void at_the_moment_of_an_event_it_has_happened() {
        var planned = now.path("timeline").path(1);

        var then = run(planned.path("at").asString()).json();

        assertThat(then.path("timeline").size()).isGreaterThanOrEqualTo(2);
        var justBefore = Instant.parse(now.path("timeline").path(0).path("at").asString())
                .minusNanos(1000);
        assertProblem(run(justBefore.toString()), 404, "not-found");
    }

    @Test
    void today_the_past_ends_in_the_present() {
        assertThat(run(Instant.now().plusSeconds(60).toString()).json()).isEqualTo(now);
    }

    @Test
    void before_its_start_there_was_no_run() {
        assertProblem(run("2020-01-01T00:00:00Z"), 404, "not-found");
        assertProblem(run("0.0"), 404, "not-found");
    }

    @Test
    void before_the_payment_the_books_were_empty() {
        var started = now.path("timeline").path(0);
        for (var before : List.of("position", "at")) {
            var balances = TENANT.client()
                    .get("/ledger/balances?asOf=" + started.path(before).asString())
                    .json();
            assertThat(balances.path("accounts")).isEmpty();
            assertThat(balances.path("totals")).isEmpty();
        }
    }

    @Test
    void after_the_payment_the_books_hold_it() {
        var all = Await.until(
                "the posting", () -> TENANT.client().get("/ledger/balances").json(), books -> !books.path("accounts")
                        .isEmpty());

        assertThat(TENANT.client()
                        .get("/ledger/balances?asOf=" + Instant.now().plusSeconds(60))
                        .json())
                .isEqualTo(all);
    }

    private static Client.Answer run(String asOf) {
        return TENANT.client().get("/api/runs/" + told.run() + "?asOf=" + asOf);
    }
}
