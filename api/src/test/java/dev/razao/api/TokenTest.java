package dev.razao.api;

import static dev.razao.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokenTest {
    private static final String OTHER_TENANT = UUID.randomUUID().toString();

    static Stream<OpenApi.Route> guarded() {
        var open = Stream.of("/health", "/webhooks/asaas").toList();
        return OpenApi.read().routes().filter(route -> !open.contains(route.path()));
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void a_route_wants_a_token(OpenApi.Route route) {
        assertProblem(ask(Client.nobody(), route), 401, "unauthorized");
        assertProblem(ask(new Client("rz_test_forged", Map.of()), route), 401, "unauthorized");
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void a_route_belongs_to_the_tenant_of_the_token(OpenApi.Route route) {
        assertProblem(ask(Client.first().with("X-Tenant-Id", OTHER_TENANT), route), 403, "forbidden");
    }

    @Test
    void the_document_itself_wants_a_token() {
        assertProblem(Client.nobody().get(OpenApi.PATH), 401, "unauthorized");
    }

    @Test
    void a_route_that_is_none_wants_a_token_too() {
        assertProblem(Client.nobody().get("/api/walks"), 401, "unauthorized");
    }

    @Test
    void another_scheme_than_bearer_is_no_token() {
        var basic = Client.nobody().with("Authorization", "Basic " + RunningPlatform.TOKEN);

        assertProblem(basic.get("/api/runs"), 401, "unauthorized");
    }

    @Test
    void the_tenant_of_the_token_may_be_named() {
        var tenant = Tenant.join();

        assertThat(tenant.client()
                        .with("X-Tenant-Id", tenant.id().toString())
                        .get("/api/runs")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_trace_of_the_caller_is_taken_over() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var answer = Client.nobody()
                .with("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(trace))
                .get("/api/runs");

        assertThat(assertProblem(answer, 401, "unauthorized").path("traceId").asString())
                .isEqualTo(trace);
    }

    private static Client.Answer ask(Client client, OpenApi.Route route) {
        return client.send(route.method(), route.toAnything(), BodyPublishers.noBody());
    }
}
