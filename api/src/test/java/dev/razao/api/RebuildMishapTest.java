package dev.razao.api;

import static dev.razao.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;

class RebuildMishapTest {
    private static final String NAME = "deal-overview";

    private final Tenant tenant = Tenant.join();
    private final JdbcClient database = JdbcClient.create(connections());
    private String deal;

    @BeforeEach
    void a_deal_in_a_log_that_others_have_not_poisoned() {
        Poison.mendAll();
        deal = tenant.story().openDeal();
        tenant.story().dealIn(deal, "open");
    }

    @Test
    void a_rebuild_that_fails_at_the_last_moment_changes_nothing_and_says_why() {
        database.sql("create view public.somebodys as select * from projection.deal_overview")
                .update();
        damage();
        try {
            assertThat(rebuild().status()).isEqualTo(202);
            assertThat(awaitEnd().at("/rebuild/error").asString()).contains("somebodys");
            assertThat(title()).isEqualTo("damaged");
        } finally {
            database.sql("drop view public.somebodys").update();
        }

        assertThat(rebuild().status()).isEqualTo(202);
        assertThat(awaitEnd().at("/rebuild/error").isMissingNode()).isTrue();
        assertThat(title()).isNotEqualTo("damaged");
        assertThat(database.sql("select count(*) from pg_namespace where nspname like 'rebuild%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_another_node_is_working_on_is_taken_over() {
        damage();
        database.sql("update platform.token_entry set owner = '1@elsewhere', timestamp = ? where processor_name = ?")
                .param(Instant.now().toString())
                .param(NAME)
                .update();

        assertThat(rebuild().status()).isEqualTo(202);

        awaitEnd();
        assertThat(title()).isNotEqualTo("damaged");
        tenant.story().dealIn(tenant.story().openDeal(), "open");
    }

    @Test
    void only_one_node_rebuilds_at_a_time() throws SQLException {
        try (var connection = connections().getConnection()) {
            var elsewhere = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var lock = "(hashtextextended('dev.razao rebuild " + NAME + "', 0))::text";
            elsewhere.sql("select pg_advisory_lock" + lock).query(String.class).single();
            assertThat(assertProblem(rebuild(), 409, "conflict").path("detail").asString())
                    .contains("Another node", NAME);
            elsewhere
                    .sql("select pg_advisory_unlock" + lock)
                    .query(String.class)
                    .single();
        }
    }

    private void damage() {
        database.sql("update projection.deal_overview set title = 'damaged'").update();
    }

    private String title() {
        return tenant.client().get("/deals/" + deal).json().path("title").asString();
    }

    private Client.Answer rebuild() {
        return tenant.client().post("/api/admin/projections/" + NAME + "/rebuild");
    }

    private JsonNode awaitEnd() {
        return Await.until("the end of the rebuild", this::status, status -> status.path("caughtUp")
                .asBoolean());
    }

    private JsonNode status() {
        return tenant.client()
                .get("/api/admin/projections")
                .json()
                .valueStream()
                .filter(status -> status.path("name").asString().equals(NAME))
                .findFirst()
                .orElseThrow();
    }

    private static HikariDataSource connections() {
        return RunningPlatform.part("workConnections", HikariDataSource.class);
    }
}
