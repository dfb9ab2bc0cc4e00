package dev.razao.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DeadlineTest {
    private final Client client = Client.first();
    private final Story story = new Story(client);

    @Test
    void a_run_that_nobody_approves_is_cancelled_in_its_tenant_name() {
        var run = story.startRun(story.openDeal());
        story.runIn(run, "awaiting_confirmation");
        var cancelled = Await.until(
                "run " + run + " to be cancelled",
                () -> afterDays(() -> client.get("/api/runs/" + run).json().path("run")),
                view -> view.path("status").asString("").equals("cancelled"));
        assertThat(cancelled.path("reason").asString()).contains("Nobody approved");
    }

    @Test
    void a_payment_that_nobody_pays_expires() {
        var intent = client.post("/payments/asaas/intent", """
                {"amount": 1000, "method": "pix",
                 "meta": {"customer": {"name": "Ana Souza", "taxId": "249.715.637-92"}}}""").json();
        var payment = "/payments/" + intent.path("intentId").asString();
        Await.until(
                payment + " to expire",
                () -> afterDays(
                        () -> client.get(payment).problem().path("status").asString("")),
                "expired"::equals);
    }

    /** Every deadline that is set by now has passed. */
    private static <T> T afterDays(Supplier<T> look) {
        database()
                .sql(
                        "update process.scheduled_tasks set execution_time = now() where task_name <> 'effect' and not picked")
                .update();
        return look.get();
    }

    private static JdbcClient database() {
        return JdbcClient.create(RunningPlatform.part("workConnections", HikariDataSource.class));
    }
}
