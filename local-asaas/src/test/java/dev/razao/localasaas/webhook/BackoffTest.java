package dev.razao.localasaas.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.localasaas.AsaasTest;
import dev.razao.localasaas.Await;
import dev.razao.localasaas.Receiver;
import dev.razao.localasaas.Settings;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class BackoffTest extends AsaasTest {

    @AutoClose
    private final Receiver receiver = new Receiver();

    BackoffTest() {
        super(Settings.FOR_TESTS.withRetryScale(1));
    }

    @Test
    void removing_the_backoff_sends_a_penalized_event_at_once() {
        receiver.answerWith(500);
        var webhook = receiver.subscribe(api, "SEQUENTIALLY").text("id");
        aPix();
        Await.until(() -> penalized(webhook) == 1);
        receiver.answerWith(200);

        api.post("/webhooks/" + webhook + "/removeBackoff");
        receiver.awaitEvents(2);

        Await.until(() -> penalized(webhook) == 0);
        assertThat(receiver.eventIds())
                .hasSize(2)
                .containsOnly(receiver.eventIds().getFirst());
    }

    private int penalized(String webhook) {
        return api.get("/webhooks/" + webhook)
                .json()
                .path("penalizedRequestsCount")
                .asInt();
    }
}
