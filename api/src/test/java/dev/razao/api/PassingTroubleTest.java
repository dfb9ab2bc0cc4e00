package dev.razao.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PassingTroubleTest {
    private static final DataSource OTHERS = RunningPlatform.part("logConnections", DataSource.class);

    private final Tenant tenant = Tenant.join();

    @AfterEach
    void nothing_was_parked() {
        assertThat(new Letters(tenant).page("&limit=1000")).isEmpty();
        Await.until("health", () -> Client.nobody().get("/health"), health -> health.status() == 200);
    }

    @Test
    void connections_that_are_lost_lose_nothing() {
        var deals = Stream.generate(() -> {
                    each("pg_terminate_backend", "true");
                    return tenant.story().openDeal();
                })
                .limit(30)
                .toList();

        deals.forEach(deal -> tenant.story().dealIn(deal, "open"));
    }

    /** Cancelled in the batch, and again where its events are tried one by one. */
    @Test
    void statements_that_are_cancelled_again_and_again_are_repeated() throws SQLException {
        var cancelled = new AtomicLong();
        String deal;
        try (var connection = OTHERS.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("lock table projection.deal_overview in share mode");
            deal = tenant.story().openDeal();
            Await.until(
                    "three in vain",
                    () -> cancelled.addAndGet(each("pg_cancel_backend", "wait_event_type = 'Lock'")),
                    count -> count >= 3);
            connection.rollback();
        }

        tenant.story().dealIn(deal, "open");
    }

    private static long each(String what, String where) {
        return JdbcClient.create(OTHERS)
                .sql("""
                        select count(*) filter (where %s(pid)) from pg_stat_activity
                        where application_name = 'razao-work' and datname = current_database() and %s""".formatted(what, where))
                .query(Long.class)
                .single();
    }
}
