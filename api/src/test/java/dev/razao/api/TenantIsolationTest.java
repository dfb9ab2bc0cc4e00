package dev.razao.api;

import static dev.razao.api.ProblemAssert.assertInvalid;
import static dev.razao.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TenantIsolationTest {
    private static final Tenant OWNER = Tenant.join();
    private static final Tenant STRANGER = Tenant.join();
    private static Story.Told told;
    private static String waiting;
    private static String openDeal;

    @BeforeAll
    static void the_owner_has_everything() {
        told = OWNER.story().tell();
        waiting = OWNER.story().runThatWaits();
        openDeal = OWNER.story().openDeal();
    }

    @Test
    void one_tenant_finds_nothing_of_another() {
        var client = STRANGER.client();
        assertProblem(client.get("/api/runs/" + told.run()), 404, "not-found");
        assertProblem(client.get("/api/runs/" + told.run() + "/events"), 404, "not-found");
        assertProblem(client.get("/api/audit/runs/" + told.run()), 404, "not-found");
        assertProblem(client.get("/payments/" + told.payment()), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/runs", "/deals"})
    void lists_hold_only_what_is_ones_own(String path) {
        assertThat(STRANGER.client().get(path).json()).isEmpty();
        assertProblem(STRANGER.client().get(path + "?cursor=" + cursor(path)), 400, "malformed-request");
    }

    private static String cursor(String path) {
        return path.equals("/deals") ? told.deal() : told.run();
    }

    @Test
    void figures_count_only_what_is_ones_own() {
        assertThat(STRANGER.client().get("/ledger/balances").json().path("accounts"))
                .isEmpty();
        var kpis = STRANGER.client()
                .get("/metrics/kpi?from=2020-01-01&to=2099-12-31")
                .json();
        assertThat(kpis.path("money")).isEmpty();
        assertThat(kpis.path("counts").propertyStream())
                .allMatch(count -> count.getValue().asLong() == 0);
    }

    @ParameterizedTest
    @CsvSource({"approve,digest", "reject,reason", "cancel,reason"})
    void one_tenant_decides_nothing_for_another(String word, String field) {
        var digest = OWNER.story().awaitedDigest(waiting);

        assertProblem(STRANGER.story().decide(waiting, word, field, digest), 404, "not-found");

        OWNER.story().runIn(waiting, "awaiting_confirmation");
    }

    @Test
    void one_tenant_neither_wins_nor_loses_the_deal_of_another() {
        assertProblem(STRANGER.client().post("/deals/" + openDeal + "/win"), 404, "not-found");
        assertProblem(STRANGER.client().post("/deals/" + openDeal + "/lose", "{\"reason\": \"x\"}"), 404, "not-found");

        OWNER.story().dealIn(openDeal, "open");
    }

    @Test
    void one_tenant_builds_nothing_on_the_deal_of_another() {
        assertInvalid(
                STRANGER.client()
                        .post(
                                "/api/runs",
                                "{\"agent\": \"luddy\", \"input\": \"Oi\", \"context\": {\"dealId\": \"%s\"}}"
                                        .formatted(openDeal)),
                "/context/dealId");
        assertInvalid(
                STRANGER.client()
                        .post(
                                "/payments/asaas/intent",
                                "{\"amount\": 100, \"method\": \"pix\", \"meta\": {\"dealId\": \"%s\"}}"
                                        .formatted(openDeal)),
                "/meta/dealId");
    }

    @Test
    void what_is_parked_for_one_tenant_is_not_shown_to_another() {
        var charge = OWNER.client().get("/payments/" + told.payment()).json().path("chargeId");
        var event = Webhook.of("PAYMENT_TELEPORTED", charge.asString(), told.payment());
        event.send();
        var parked = ParkedList.of(OWNER.client()).await(event.id());

        var stranger = ParkedList.of(STRANGER.client());
        assertThat(stranger.find(event.id())).isEmpty();
        assertProblem(stranger.retry(parked), 404, "not-found");
        assertProblem(stranger.discard(parked), 404, "not-found");
    }

    @Test
    void the_same_idempotency_key_is_another_one_at_another_tenant() {
        var owners = new Story(OWNER.client().with("Idempotency-Key", "1")).openDeal();
        var strangers = new Story(Tenant.join().client().with("Idempotency-Key", "1")).openDeal();

        assertThat(strangers).isNotEqualTo(owners);
    }
}
