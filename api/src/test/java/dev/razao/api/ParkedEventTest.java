package dev.razao.api;

import static dev.razao.api.ProblemAssert.assertInvalid;
import static dev.razao.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ParkedEventTest {
    private final Tenant tenant = Tenant.join();
    private final ParkedList parked = ParkedList.of(tenant.client());

    @Test
    void an_event_of_an_unknown_type_is_kept_and_the_payment_goes_on() {
        var intent = PaymentIntent.request(tenant.client());
        var event = Webhook.of("PAYMENT_TELEPORTED", intent.charge(), intent.id());

        assertThat(event.send().status()).isEqualTo(200);
        assertThat(parked.await(event.id()).path("reason").asString()).contains("PAYMENT_TELEPORTED");

        RunningPlatform.ASAAS.pay(intent.charge());
        tenant.story().paymentIn(intent.id(), "received");
        assertThat(parked.find(event.id())).isPresent();
    }

    @Test
    void an_event_about_an_unknown_payment_is_kept() {
        var payment = UUID.randomUUID().toString();
        var event = Webhook.of("PAYMENT_RECEIVED", "pay_unknown", payment);

        assertThat(event.send().status()).isEqualTo(200);

        assertThat(parked.await(event.id()).path("reason").asString()).contains(payment);
        assertProblem(tenant.client().get("/payments/" + payment), 404, "not-found");
    }

    @Test
    void an_event_about_a_charge_that_is_not_ours_is_kept() {
        var event = Webhook.of("PAYMENT_RECEIVED", "pay_foreign", "order 12");

        assertThat(event.send().status()).isEqualTo(200);

        assertThat(parked.await(event.id()).path("reason").asString()).contains("pay_foreign");
    }

    @Test
    void a_second_charge_for_one_payment_is_kept_for_a_person() {
        var intent = PaymentIntent.request(tenant.client());
        var event = Webhook.of("PAYMENT_RECEIVED", "pay_second", intent.id());

        assertThat(event.send().status()).isEqualTo(200);

        assertThat(parked.await(event.id()).path("reason").asString()).contains("pay_second", intent.charge());
    }

    @Test
    void a_retry_tries_again() {
        var event =
                Webhook.of("PAYMENT_RECEIVED", "pay_unknown", UUID.randomUUID().toString());
        event.send();
        var before = parked.await(event.id());

        assertThat(parked.retry(before).status()).isEqualTo(204);

        var again = Await.until("a second try", () -> parked.find(event.id()), now -> now.filter(
                        seen -> parkedAt(seen).isAfter(parkedAt(before)))
                .isPresent());
        assertThat(again.orElseThrow().path("reason")).isEqualTo(before.path("reason"));
    }

    @Test
    void a_discard_ends_the_wait_for_good() {
        var event = Webhook.of("PAYMENT_TELEPORTED", "pay_1", UUID.randomUUID().toString());
        event.send();
        var waiting = parked.await(event.id());

        assertInvalid(
                tenant.client().post("/api/admin/parked/" + waiting.path("id").asString() + "/discard", "{}"),
                "/reason");
        assertThat(parked.discard(waiting).status()).isEqualTo(204);

        assertThat(parked.find(event.id())).isEqualTo(Optional.empty());
        assertProblem(parked.discard(waiting), 404, "not-found");
        assertProblem(parked.retry(waiting), 404, "not-found");
        assertThat(event.send().status()).isEqualTo(200);
        assertThat(parked.find(event.id())).isEqualTo(Optional.empty());
    }

    private static Instant parkedAt(JsonNode parked) {
        return Instant.parse(parked.path("parkedAt").asString());
    }
}
