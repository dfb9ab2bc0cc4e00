package dev.razao.localasaas.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.localasaas.AsaasTest;
import dev.razao.localasaas.Receiver;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookConfigurationTest extends AsaasTest {
    private static final String GOOD = """
            {"name":"billing","url":"http://127.0.0.1:9/asaas","sendType":"SEQUENTIALLY",
             "authToken":"a-token-of-at-least-thirty-two-characters","events":["PAYMENT_CREATED"]}""";

    @AutoClose
    private final Receiver receiver = new Receiver();

    @Test
    void a_configuration_never_shows_its_token() {
        var created = receiver.subscribe(api, "SEQUENTIALLY");

        assertThat(created.status()).isEqualTo(200);
        assertThat(created.json().has("authToken")).isFalse();
        assertThat(created.json().path("hasAuthToken").asBoolean()).isTrue();
        assertThat(created.json().path("penalizedRequestsCount").asInt()).isZero();
        assertThat(api.get("/webhooks/" + created.text("id")).json()).isEqualTo(created.json());
        assertThat(api.get("/webhooks").json().path("totalCount").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:9/asaas, nowhere, invalid_url",
        "SEQUENTIALLY, SOMEHOW, invalid_sendType",
        "a-token-of-at-least-thirty-two-characters, short, invalid_authToken",
        "PAYMENT_CREATED, payment created, invalid_events",
        "billing, '', invalid_name"
    })
    void a_wrong_field_is_refused(String good, String bad, String code) {
        assertThat(api.post("/webhooks", GOOD.replace(good, bad)).errorCode()).isEqualTo(code);
    }

    @Test
    void an_account_has_at_most_ten() {
        for (int i = 0; i < 10; i++) {
            assertThat(api.post("/webhooks", GOOD).status()).isEqualTo(200);
        }

        assertThat(api.post("/webhooks", GOOD).errorCode()).isEqualTo("invalid_action");
    }

    @Test
    void what_a_change_leaves_out_stays() {
        var id = receiver.subscribe(api, "SEQUENTIALLY").text("id");

        var changed = api.put("/webhooks/" + id, "{\"sendType\":\"NON_SEQUENTIALLY\"}");

        assertThat(changed.text("sendType")).isEqualTo("NON_SEQUENTIALLY");
        assertThat(changed.text("name")).isEqualTo("billing");
        assertThat(changed.json().path("hasAuthToken").asBoolean()).isTrue();
    }

    @Test
    void a_deleted_configuration_takes_its_queue_along() {
        asaas.control().holdDeliveries();
        var id = receiver.subscribe(api, "SEQUENTIALLY").text("id");
        aPix();
        assertThat(asaas.control().deliveries().waiting()).isEqualTo(1);

        assertThat(api.delete("/webhooks/" + id).json().path("deleted").asBoolean())
                .isTrue();

        assertThat(asaas.control().deliveries().waiting()).isZero();
        assertThat(api.get("/webhooks/" + id).status()).isEqualTo(404);
    }

    @Test
    void only_wanted_events_are_queued_and_none_while_disabled() {
        asaas.control().holdDeliveries();
        var id = api.post("/webhooks", GOOD).text("id");
        asaas.pay(aPix());
        assertThat(asaas.control().deliveries().waiting()).isEqualTo(1);

        api.put("/webhooks/" + id, "{\"enabled\":false}");
        aPix();

        assertThat(asaas.control().deliveries().waiting()).isEqualTo(1);
    }
}
