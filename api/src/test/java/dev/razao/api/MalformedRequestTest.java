package dev.razao.api;

import static dev.razao.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedRequestTest {
    private static final String ID = "0198aa00-0000-7000-8000-000000000000";

    private final Client client = Client.first();

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "[]", "7", "nothing", "{\"agent\": }", "{\"agent\": \"luddy\""})
    void a_body_that_is_no_json_object_is_malformed(String body) {
        assertProblem(client.post("/api/runs", body), 400, "malformed-request");
    }

    @Test
    void a_misspelt_field_is_named() {
        var answer = client.post("/api/runs", "{\"agent\": \"luddy\", \"input\": \"Oi\", \"contxt\": {}}");

        assertThat(assertProblem(answer, 400, "malformed-request")
                        .path("detail")
                        .asString())
                .contains("contxt");
    }

    @Test
    void a_field_of_the_wrong_type_is_named() {
        var answer = client.post("/api/runs", "{\"agent\": \"luddy\", \"input\": {\"text\": \"Oi\"}}");

        assertThat(assertProblem(answer, 400, "malformed-request")
                        .path("detail")
                        .asString())
                .contains("/input");
    }

    @Test
    void a_body_of_another_kind_is_not_read() {
        var answer = client.with("Content-Type", "text/plain").send("POST", "/deals", BodyPublishers.ofString("{}"));

        assertProblem(answer, 415, "unsupported-media-type");
    }

    @Test
    void a_body_beyond_one_mebibyte_is_too_large() {
        var answer =
                client.post("/api/runs", "{\"agent\": \"luddy\", \"input\": \"%s\"}".formatted("x".repeat(1 << 20)));

        assertProblem(answer, 413, "content-too-large");
    }

    @Test
    void a_route_that_is_none_is_not_found() {
        assertProblem(client.get("/api/walks"), 404, "not-found");
    }

    @Test
    void a_route_asked_with_the_wrong_method_names_the_right_ones() {
        var answer = client.send("DELETE", "/api/runs", BodyPublishers.noBody());

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow").split(", ?")).containsExactlyInAnyOrder("GET", "POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/runs/7", "/api/runs/" + ID, "/payments/7", "/payments/" + ID, "/api/audit/runs/7"})
    void an_id_that_names_nothing_is_not_found(String path) {
        assertProblem(client.get(path), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/runs?limit=0",
                "/api/runs?limit=101",
                "/api/runs?limit=many",
                "/api/runs?status=dreaming",
                "/api/runs?cursor=7",
                "/api/runs?cursor=" + ID,
                "/api/runs/" + ID + "?asOf=yesterday",
                "/deals?limit=-1",
                "/deals?stage=dreaming",
                "/deals?cursor=" + ID,
                "/ledger/balances?asOf=2026-11-21",
                "/ledger/balances?asOf=999999999999999999999.1",
                "/metrics/kpi",
                "/metrics/kpi?to=2026-11-21",
                "/metrics/kpi?from=2026-11-21",
                "/metrics/kpi?from=2026-11-22&to=2026-11-21",
                "/metrics/kpi?from=2026-02-30&to=2026-11-21"
            })
    void a_parameter_that_cannot_be_read_is_malformed(String path) {
        assertProblem(client.get(path), 400, "malformed-request");
    }
}
