package dev.razao.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PassingTroubleTest {
    private final Tenant tenant = Tenant.join();

    @Test
    void connections_that_are_lost_park_nothing_and_lose_nothing() {
        var deals = Stream.generate(() -> {
                    cutConnections();
                    return tenant.story().openDeal();
                })
                .limit(30)
                .toList();

        deals.forEach(deal -> tenant.story().dealIn(deal, "open"));

        assertThat(new Letters(tenant).page("&limit=1000")).isEmpty();
        Await.until("health", () -> Client.nobody().get("/health"), health -> health.status() == 200);
    }

    private static void cutConnections() {
        JdbcClient.create(RunningPlatform.part("logConnections", DataSource.class))
                .sql("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where application_name = 'razao-work' and datname = current_database() and pid <> pg_backend_pid()""")
                .query(Long.class)
                .single();
    }
}
