package dev.razao.api;

import static dev.razao.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StreamStateTest {
    private static final Tenant TENANT = Tenant.join();
    private static Story.Told told;
    private static List<JsonNode> events;

    @BeforeAll
    static void a_story() {
        told = TENANT.story().tell();
        events = TENANT.client()
                .get("/api/audit/runs/" + told.run())
                .text()
                .lines()
                .map(new JsonMapper()::readTree)
                .filter(event -> event.path("stream").asString().equals(told.run()))
                .toList();
    }

    @Test
    void now_it_is_as_its_last_event_left_it() {
        var run = state(told.run(), "").json();

        assertThat(run.path("type").asString()).isEqualTo("Run");
        assertThat(run.path("id").asString()).isEqualTo(told.run());
        assertThat(run.path("state").path("phase").asString()).isEqualTo("COMPLETED");
        assertIsAfter(run, events.getLast());
    }

    @Test
    void at_the_place_and_time_of_each_event_it_is_as_that_event_left_it() {
        for (var event : events) {
            assertIsAfter(
                    state(told.run(), "?asOf=" + event.path("position").asString())
                            .json(),
                    event);
            assertThat(state(told.run(), "?asOf=" + event.path("at").asString())
                            .json()
                            .path("sequence")
                            .asLong())
                    .isGreaterThanOrEqualTo(event.path("sequence").asLong());
        }
    }

    @Test
    void its_owner_reads_who_it_is_about() {
        assertThat(state(told.deal(), "")
                        .json()
                        .at("/state/opening/customer/name")
                        .asString())
                .isEqualTo("Ana Souza");
        assertThat(state(told.run(), "").json().at("/state/start/input").asString())
                .isEqualTo(Story.WORDS);
    }

    @Test
    void to_another_tenant_it_does_not_exist() {
        assertProblem(Tenant.join().client().get("/api/streams/" + told.run()), 404, "not-found");
    }

    @Test
    void before_its_first_event_there_was_nothing() {
        var before = Instant.parse(events.getFirst().path("at").asString()).minusNanos(1_000);
        for (var moment : List.of("0.0", before.toString())) {
            assertProblem(state(told.run(), "?asOf=" + moment), 404, "not-found");
        }
    }

    @Test
    void what_names_no_stream_or_no_moment_is_refused() {
        assertProblem(state("00000000-0000-0000-0000-000000000000", ""), 404, "not-found");
        assertProblem(state("nobody", ""), 404, "not-found");
        assertProblem(state(told.run(), "?asOf=yesterday"), 400, "malformed-request");
        assertProblem(Client.nobody().get("/api/streams/" + told.run()), 401, "unauthorized");
    }

    private static void assertIsAfter(JsonNode state, JsonNode event) {
        assertThat(state.path("sequence")).isEqualTo(event.path("sequence"));
        assertThat(state.path("position")).isEqualTo(event.path("position"));
        assertThat(state.path("time")).isEqualTo(event.path("at"));
    }

    private static Client.Answer state(String stream, String query) {
        return TENANT.client().get("/api/streams/" + stream + query);
    }
}
