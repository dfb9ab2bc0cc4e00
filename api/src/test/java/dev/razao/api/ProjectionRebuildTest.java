package dev.razao.api;

import static dev.razao.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class ProjectionRebuildTest {
    private static final String KPIS = "/metrics/kpi?from=2020-01-01&to=2099-12-31";
    private static final Tenant TENANT = Tenant.join();
    private static Story.Told told;

    @BeforeAll
    static void a_story() {
        // A rebuild reads the log of everybody.
        Poison.mendAll();
        told = TENANT.story().tell();
        TENANT.awaitQuiet();
        Await.until("the books", () -> get("/ledger/balances"), books -> !books.path("accounts")
                .isEmpty());
        Await.until(
                "the figures",
                () -> get(KPIS),
                kpis -> kpis.at("/counts/dealsWon").asLong() == 1);
        TENANT.story().paymentIn(told.payment(), "received");
    }

    @ParameterizedTest
    @CsvSource({
        "run-timeline, run_timeline",
        "payment-overview, payment_overview",
        "deal-overview, deal_overview",
        "ledger-balances, ledger_entry",
        "kpis, kpi_fact"
    })
    void a_damaged_projection_is_healed_by_a_rebuild(String name, String table) {
        var before = everything();
        database().sql("truncate projection." + table).update();
        assertThat(everything()).isNotEqualTo(before);

        assertThat(rebuild(name).status()).isEqualTo(202);

        awaitCaughtUp(name);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void what_happens_during_a_rebuild_is_not_lost() {
        var tenant = Tenant.join();
        var deals = IntStream.range(0, 20)
                .mapToObj(number -> {
                    if (number % 5 == 0) rebuild("deal-overview");
                    return tenant.story().openDeal();
                })
                .toList();

        deals.forEach(deal -> tenant.story().dealIn(deal, "open"));
        awaitCaughtUp("deal-overview");
        assertThat(tenant.client().get("/deals?limit=100").json()).hasSize(deals.size());
    }

    @Test
    void many_who_rebuild_at_once_do_not_break_it() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = Stream.generate(
                            () -> threads.submit(() -> rebuild("kpis").status()))
                    .limit(8)
                    .toList();

            assertThat(answers).extracting(Future::get).containsOnly(202);
        }
        awaitCaughtUp("kpis");
    }

    @Test
    void a_projection_that_is_none_is_not_found() {
        var answer = rebuild("horoscope");

        assertThat(assertProblem(answer, 404, "not-found").path("detail").asString())
                .contains("run-timeline");
    }

    @Test
    void a_process_is_no_projection() {
        assertProblem(rebuild("payment-collection"), 404, "not-found");
    }

    private static JdbcClient database() {
        return JdbcClient.create(RunningPlatform.part("workConnections", HikariDataSource.class));
    }

    private static Client.Answer rebuild(String name) {
        return TENANT.client().post("/api/admin/projections/" + name + "/rebuild");
    }

    private static void awaitCaughtUp(String name) {
        Await.until(name + " to catch up", () -> get("/api/admin/projections"), all -> all.valueStream()
                .filter(status -> status.path("name").asString().equals(name))
                .allMatch(status -> status.path("caughtUp").asBoolean()
                        && !status.path("rebuilding").asBoolean()));
    }

    private static List<JsonNode> everything() {
        return List.of(
                get("/api/runs"),
                get("/api/runs/" + told.run()),
                get("/payments/" + told.payment()),
                get("/deals"),
                get("/ledger/balances"),
                get(KPIS));
    }

    private static JsonNode get(String path) {
        return TENANT.client().get(path).problem();
    }
}
