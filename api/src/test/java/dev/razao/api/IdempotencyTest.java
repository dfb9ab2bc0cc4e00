package dev.razao.api;

import static dev.razao.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdempotencyTest {
    private final Tenant tenant = Tenant.join();
    private final Client keyed = tenant.client().with("Idempotency-Key", "order-12");

    @Test
    void the_same_key_opens_one_deal() {
        var first = new Story(keyed).openDeal();
        var second = new Story(keyed).openDeal();

        assertThat(second).isEqualTo(first);
        tenant.story().dealIn(first, "open");
        assertThat(tenant.client().get("/deals").json()).hasSize(1);
    }

    @Test
    void the_same_key_with_another_deal_is_refused() {
        new Story(keyed).openDeal();

        var other = keyed.post("/deals", """
                {"title": "Plano Mini", "valueCents": 100,
                 "customer": {"name": "Ana Souza", "taxId": "249.715.637-92"}}""");

        assertProblem(other, 409, "deal-already-opened");
    }

    @Test
    void the_same_key_starts_one_run() {
        var deal = tenant.story().openDeal();

        var first = new Story(keyed).startRun(deal);
        var second = new Story(keyed).startRun(deal);

        assertThat(second).isEqualTo(first);
        tenant.story().runIn(first, "awaiting_confirmation");
        assertThat(tenant.client().get("/api/runs").json()).hasSize(1);
        assertProblem(
                keyed.post("/api/runs", "{\"agent\": \"luddy\", \"input\": \"Outra coisa\"}"),
                409,
                "run-already-started");
    }

    @Test
    void the_same_key_makes_one_charge() {
        var first = PaymentIntent.post(keyed, "pix").json();
        var second = PaymentIntent.post(keyed, "pix").json();

        assertThat(second).isEqualTo(first);
        assertThat(RunningPlatform.ASAAS
                        .journal()
                        .chargesCreated(first.path("intentId").asString()))
                .isOne();
        assertProblem(PaymentIntent.post(keyed, "boleto"), 409, "payment-already-requested");
    }

    @Test
    void a_key_is_another_one_on_another_route() {
        var deal = new Story(keyed).openDeal();

        assertThat(new Story(keyed).startRun(deal)).isNotEqualTo(deal);
    }

    @Test
    void without_a_key_each_request_is_its_own() {
        assertThat(tenant.story().openDeal()).isNotEqualTo(tenant.story().openDeal());
    }
}
