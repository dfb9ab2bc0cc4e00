package dev.razao.api;

import static dev.razao.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PauseTest {
    private static final String ROUTE = "/api/admin/projections/deal-overview/";

    private final Tenant tenant = Tenant.join();

    @AfterEach
    void resume() {
        tenant.client().post(ROUTE + "resume").json();
    }

    @Test
    void a_paused_projection_reads_nothing_until_it_is_resumed() {
        assertThat(tenant.client().post(ROUTE + "pause").json().path("paused").asBoolean())
                .isTrue();
        Await.until("its segments to be free", PauseTest::owned, count -> count == 0);
        var deal = tenant.story().openDeal();
        assertThat(Client.nobody()
                        .get("/health")
                        .json()
                        .at("/parts/projection deal-overview")
                        .asString())
                .isEqualTo("degraded: paused");
        assertThat(tenant.client().get("/deals").json()).isEmpty();

        tenant.client().post(ROUTE + "resume").json();

        tenant.story().dealIn(deal, "open");
    }

    @Test
    void only_projections_can_be_paused() {
        assertProblem(tenant.client().post("/api/admin/projections/run-execution/pause"), 404, "not-found");
        assertProblem(tenant.client().post("/api/admin/projections/nothing/resume"), 404, "not-found");
    }

    private static long owned() {
        return Poison.database()
                .sql("select count(owner) from platform.token_entry where processor_name = 'deal-overview'")
                .query(Long.class)
                .single();
    }
}
