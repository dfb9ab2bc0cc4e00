package dev.razao.api;

import static dev.razao.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookDoorTest {
    @Test
    void a_wrong_token_is_turned_away_and_nothing_is_kept() {
        var event = Webhook.of("PAYMENT_TELEPORTED", "pay_1", UUID.randomUUID().toString());

        assertProblem(Webhook.post("wrong", event.body()), 401, "unauthorized");
        assertProblem(Client.nobody().post("/webhooks/asaas", event.body()), 401, "unauthorized");
        assertProblem(Client.first().post("/webhooks/asaas", event.body()), 401, "unauthorized");

        // Had it been kept, it would now be a repeat and never be parked.
        assertThat(event.send().status()).isEqualTo(200);
        ParkedList.of(Client.first()).await(event.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"id\": \"evt_1\"}",
                "{\"event\": \"PAYMENT_RECEIVED\"}",
                "{\"id\": 1, \"event\": \"PAYMENT_RECEIVED\"}",
                "{\"id\": \" \", \"event\": \"PAYMENT_RECEIVED\"}",
                "{\"id\": \"evt\\u0000\", \"event\": \"PAYMENT_RECEIVED\"}"
            })
    void a_body_that_is_no_event_is_malformed(String body) {
        assertProblem(Webhook.post(RunningPlatform.WEBHOOK_TOKEN, body), 400, "malformed-request");
    }

    @Test
    void a_body_beyond_one_mebibyte_is_too_large() {
        var body = "{\"id\": \"evt_large\", \"event\": \"PAYMENT_RECEIVED\", \"more\": \"%s\"}"
                .formatted("x".repeat(1 << 20));

        assertProblem(Webhook.post(RunningPlatform.WEBHOOK_TOKEN, body), 413, "content-too-large");
    }

    @Test
    void news_that_change_nothing_are_taken() {
        var payment = UUID.randomUUID().toString();

        assertThat(Webhook.of("PAYMENT_CREATED", "pay_1", payment).send().status())
                .isEqualTo(200);
    }

    @Test
    void an_answer_to_the_provider_has_no_body() {
        var event = Webhook.of("PAYMENT_CREATED", "pay_1", UUID.randomUUID().toString());

        assertThat(event.send().text()).isEmpty();
        assertThat(event.send().status()).isEqualTo(200);
    }
}
