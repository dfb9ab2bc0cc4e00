package dev.razao.api;

import static dev.razao.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
    private final Tenant tenant = Tenant.join();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "razao_processor_lag{processor=\"run-timeline\"}",
                "razao_processor_lag{processor=\"payment-collection\"}",
                "razao_processor_dead_letters{processor=\"kpis\"}",
                "razao_log_watermark_age_seconds",
                "razao_command_longest_seconds",
                "razao_batch_longest_seconds"
            })
    void a_prometheus_finds(String figure) {
        assertThat(figures()).contains("\n" + figure + " ");
    }

    @Test
    void at_rest_nothing_lags() {
        tenant.story().openDeal();

        Await.until("no lag", this::figures, found -> found.lines()
                .filter(line -> line.startsWith("razao_processor_lag{"))
                .allMatch(line -> line.endsWith(" 0.0")));
    }

    @Test
    void what_nobody_reads_lags() {
        var route = "/api/admin/projections/deal-overview/";
        tenant.client().post(route + "pause").json();
        try {
            tenant.story().openDeal();
            Await.until("a lag", this::figures, found -> found.lines()
                    .anyMatch(line -> line.startsWith("razao_processor_lag{processor=\"deal-overview\"}")
                            && !line.endsWith(" 0.0")));
        } finally {
            tenant.client().post(route + "resume").json();
        }
    }

    @Test
    void figures_are_for_those_with_a_token() {
        assertProblem(Client.nobody().get("/actuator/prometheus"), 401, "unauthorized");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/health", "/metrics", "/env", "/heapdump", "/shutdown"})
    void nothing_else_of_the_actuator_is_there(String path) {
        assertThat(tenant.client().get("/actuator" + path).status()).isEqualTo(404);
    }

    private String figures() {
        var answer = tenant.client().get("/actuator/prometheus");
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }
}
