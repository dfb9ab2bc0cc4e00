package dev.razao.api;

import static dev.razao.api.ProblemAssert.assertInvalid;
import static dev.razao.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentIntentTest {
    private static final String RUI = "{\"name\": \"Rui Lima\", \"taxId\": \"249.715.637-92\"}";
    private static final ZoneId BRAZIL = ZoneId.of("America/Sao_Paulo");

    private final Tenant tenant = Tenant.join();
    private final Client client = tenant.client();

    @Test
    void a_customer_is_asked_for_money_and_gets_a_pix_code() {
        var intent = request(client, "{\"customer\": %s}".formatted(RUI)).json();

        assertThat(intent.path("invoiceUrl").asString()).startsWith("http");
        assertThat(intent.path("pixPayload").asString()).startsWith("000201");
        var payment = tenant.story().paymentIn(intent.path("intentId").asString(), "charged");
        assertThat(payment.path("payerName").asString()).isEqualTo("Rui Lima");
        assertThat(payment.path("dueDate").asString())
                .isEqualTo(LocalDate.now(BRAZIL).plusDays(3).toString());
    }

    @Test
    void the_customer_of_a_deal_pays_and_wins_it() {
        var deal = tenant.story().openDeal();
        var intent = request(client, "{\"dealId\": \"%s\"}".formatted(deal)).json();

        var payment = tenant.story().paymentIn(intent.path("intentId").asString(), "charged");
        assertThat(payment.path("payerName").asString()).isEqualTo("Ana Souza");
        tenant.story().pay(payment.path("chargeId").asString());

        assertThat(tenant.story().dealIn(deal, "won").path("paymentId")).isEqualTo(intent.path("intentId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"boleto", "card"})
    void other_methods_have_a_page_and_no_pix_code(String method) {
        var intent = PaymentIntent.post(client, method).json();

        assertThat(intent.path("invoiceUrl").asString()).startsWith("http");
        assertThat(intent.has("pixPayload")).isFalse();
    }

    @Test
    void a_charge_that_the_provider_refuses_is_told_with_its_reason() {
        var answer = request(
                client,
                "{\"customer\": {\"name\": \"Rui\", \"taxId\": \"249.715.637-92\", \"phone\": \"11999999999\"}}");

        var problem = assertProblem(answer, 422, "charge-refused");
        assertThat(problem.path("detail").asString()).contains("celular");
        assertThat(problem.path("errors").path(0).path("message").asString()).isEqualTo("invalid_mobilePhone");
    }

    @Test
    void a_day_to_pay_that_has_passed_is_invalid() {
        var yesterday = LocalDate.now(BRAZIL).minusDays(1);

        assertInvalid(requestBy(client, yesterday), "/meta/dueDate");
    }

    @Test
    void a_day_that_is_none_is_invalid() {
        var answer = request(client, "{\"customer\": %s, \"dueDate\": \"2026-02-30\"}".formatted(RUI));

        assertInvalid(answer, "/meta/dueDate");
    }

    @Test
    void a_repeat_keeps_the_day_to_pay() {
        var keyed = client.with("Idempotency-Key", "order-12");
        var first = requestBy(keyed, LocalDate.now(BRAZIL)).json();

        var repeat = request(keyed, "{\"customer\": %s}".formatted(RUI));

        assertThat(repeat.json()).isEqualTo(first);
        assertProblem(requestBy(keyed, LocalDate.now(BRAZIL).plusDays(1)), 409, "payment-already-requested");
    }

    @Test
    void somebody_must_pay() {
        assertInvalid(request(client, "{}"), "/meta");
        assertInvalid(request(client, "null"), "/meta");
    }

    private static Client.Answer requestBy(Client client, LocalDate due) {
        return request(client, "{\"customer\": %s, \"dueDate\": \"%s\"}".formatted(RUI, due));
    }

    private static Client.Answer request(Client client, String meta) {
        return client.post(
                "/payments/asaas/intent", "{\"amount\": 149000, \"method\": \"pix\", \"meta\": %s}".formatted(meta));
    }
}
