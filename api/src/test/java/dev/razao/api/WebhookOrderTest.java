package dev.razao.api;

import static dev.razao.api.RunningPlatform.ASAAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.localasaas.webhook.Disturbance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class WebhookOrderTest {
    private final Tenant tenant = Tenant.join();

    @AfterEach
    void the_provider_behaves_again() {
        ASAAS.control().disturb(Disturbance.NONE);
        ASAAS.control().releaseDeliveries();
    }

    @ParameterizedTest
    @CsvSource({"pix, 1", "boleto, 2", "boleto, 3", "boleto, 4"})
    void events_that_come_thrice_and_in_any_order_are_one_receipt(String method, long seed) {
        ASAAS.control().disturb(new Disturbance(3, 0, 0, 0));
        ASAAS.control().holdDeliveries();
        var intent = PaymentIntent.request(tenant.client(), method);
        ASAAS.pay(intent.charge());

        ASAAS.control().releaseDeliveriesShuffled(seed);

        var payment = tenant.story().paymentIn(intent.id(), "received");
        assertOneReceipt(payment);
        Await.until("all deliveries", () -> ASAAS.control().deliveries().waiting(), waiting -> waiting == 0);
        tenant.awaitQuiet();
        assertOneReceipt(tenant.story().paymentIn(intent.id(), "received"));
    }

    @Test
    void a_receipt_that_is_told_again_under_another_id_is_booked_once() {
        var intent = PaymentIntent.request(tenant.client());
        ASAAS.pay(intent.charge());
        assertOneReceipt(tenant.story().paymentIn(intent.id(), "received"));

        assertThat(Webhook.of("PAYMENT_RECEIVED", intent.charge(), intent.id())
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(Webhook.of("PAYMENT_OVERDUE", intent.charge(), intent.id())
                        .send()
                        .status())
                .isEqualTo(200);

        tenant.awaitQuiet();
        assertOneReceipt(tenant.story().paymentIn(intent.id(), "received"));
    }

    @Test
    void deliveries_that_fail_at_first_arrive_in_the_end() {
        var intent = PaymentIntent.request(tenant.client());
        ASAAS.control().disturb(new Disturbance(1, 0, 0, 2));

        ASAAS.pay(intent.charge());

        assertOneReceipt(tenant.story().paymentIn(intent.id(), "received"));
    }

    private void assertOneReceipt(JsonNode payment) {
        var fee = payment.path("feeCents").asLong();
        var gross = payment.path("grossCents").asLong();
        assertThat(gross).isEqualTo(PaymentIntent.CENTS);
        var books = Await.until(
                "the posting",
                () -> tenant.client().get("/ledger/balances").json(),
                balances -> !balances.path("accounts").isEmpty());
        assertThat(books.path("accounts")
                        .valueStream()
                        .map(account -> account.path("account").asString() + " "
                                + account.path("cents").asLong()))
                .containsExactlyInAnyOrder(
                        "assets:asaas " + (gross - fee), "expenses:payment-fees " + fee, "revenue:sales " + -gross);
        assertThat(books.path("totals").path(0).path("cents").asLong()).isZero();
    }
}
