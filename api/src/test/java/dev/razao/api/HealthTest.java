package dev.razao.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HealthTest {
    @Test
    void every_part_is_up() {
        var answer = Await.until("health", () -> Client.nobody().get("/health"), health -> health.status() == 200);

        var health = answer.json();
        assertThat(health.path("ok").asBoolean()).isTrue();
        assertThat(Instant.parse(health.path("ts").asString()))
                .isBefore(Instant.now().plusSeconds(60));
        assertThat(health.path("parts").propertyNames())
                .contains("postgres", "redis", "log", "projection run-timeline", "projection kpis");
        assertThat(health.path("state").asString()).isEqualTo("up");
        assertThat(health.path("parts").valueStream())
                .allMatch(part -> part.asString().equals("up"));
    }

    @Test
    void a_foreign_transaction_that_holds_readers_back_is_named_to_those_with_a_token_only() throws SQLException {
        try (var connection =
                RunningPlatform.part("workConnections", HikariDataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("select pg_current_xact_id()");
            var tenant = Tenant.join();
            tenant.story().openDeal();

            var health = Await.until("a late log", () -> Client.nobody().get("/health"), answer -> log(answer)
                    .startsWith("degraded: behind since "));

            assertThat(health.status()).isEqualTo(200);
            assertThat(log(health)).doesNotContain("held").doesNotContain("process");
            var log = tenant.client().get("/api/admin/log").json();
            assertThat(log.path("heldBy").asString()).startsWith("process ").contains("razao-work");
            assertThat(log.path("behindSeconds").asDouble()).isGreaterThanOrEqualTo(5);
            assertThat(log.path("head").asString()).matches("\\d+\\.\\d+");
            connection.rollback();
        }
        Await.until("the log", () -> log(Client.nobody().get("/health")), "up"::equals);
    }

    private static String log(Client.Answer health) {
        return health.problem().at("/parts/log").asString("");
    }
}
