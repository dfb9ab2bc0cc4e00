package dev.razao.localasaas.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.localasaas.AsaasTest;
import dev.razao.localasaas.Receiver;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class DisturbanceTest extends AsaasTest {

    @AutoClose
    private final Receiver receiver = new Receiver();

    @Test
    void every_event_can_be_delivered_three_times() {
        asaas.control().disturb(new Disturbance(3, 0, 0, 0));
        receiver.subscribe(api, "SEQUENTIALLY");
        aPix();
        receiver.awaitEvents(3);

        assertThat(receiver.eventIds())
                .hasSize(3)
                .containsOnly(receiver.eventIds().getFirst());
        assertThat(receiver.received()).containsOnly(receiver.received().getFirst());
    }

    @Test
    void held_events_are_released_shuffled_the_same_way_for_the_same_seed() {
        var first = shuffled(7);
        var again = shuffled(7);

        assertThat(first).isEqualTo(again);
        assertThat(first)
                .isNotEqualTo(List.of("PAYMENT_CREATED", "PAYMENT_CONFIRMED", "PAYMENT_RECEIVED", "PAYMENT_CREATED"))
                .containsExactlyInAnyOrder(
                        "PAYMENT_CREATED", "PAYMENT_CONFIRMED", "PAYMENT_RECEIVED", "PAYMENT_CREATED");
    }

    @Test
    void dropped_events_never_come_and_failed_attempts_are_retried() {
        asaas.control().disturb(new Disturbance(1, 0, 1, 1));
        receiver.subscribe(api, "SEQUENTIALLY");
        asaas.pay(aPix());
        receiver.awaitEvents(1);

        assertThat(receiver.events()).containsExactly("PAYMENT_RECEIVED");
        assertThat(asaas.journal().deliveries().getFirst().outcome()).isEqualTo("failed on command");
    }

    @Test
    void a_late_event_is_overtaken_and_still_comes() {
        receiver.subscribe(api, "NON_SEQUENTIALLY");
        asaas.control().disturb(new Disturbance(1, 1_500, 0, 0));
        var id = aPix();
        asaas.control().disturb(Disturbance.NONE);
        asaas.pay(id);
        receiver.awaitEvents(2);

        assertThat(receiver.events()).containsExactly("PAYMENT_RECEIVED", "PAYMENT_CREATED");
    }

    @Test
    void disturbances_are_set_over_http_too() {
        var reply = api.put("/_control/deliveries", "{\"repeat\":3,\"failNext\":2}");

        assertThat(reply.json().path("disturbance").path("repeat").asInt()).isEqualTo(3);
        assertThat(api.post("/_control/deliveries/hold").json().path("held").asBoolean())
                .isTrue();
        assertThat(api.post("/_control/deliveries/release", "{\"seed\":7}")
                        .json()
                        .path("held")
                        .asBoolean())
                .isFalse();
        assertThat(api.put("/_control/deliveries", "{\"repeat\":0}").status()).isEqualTo(400);
    }

    private List<String> shuffled(long seed) {
        try (var fresh = new Receiver()) {
            asaas.control().holdDeliveries();
            var webhook = fresh.subscribe(api, "SEQUENTIALLY").text("id");
            asaas.pay(charge("BOLETO", "20").text("id"));
            aPix();
            asaas.control().releaseDeliveriesShuffled(seed);
            fresh.awaitEvents(4);
            api.delete("/webhooks/" + webhook);
            assertThat(new HashSet<>(fresh.eventIds())).hasSize(4);
            return fresh.events();
        }
    }
}
