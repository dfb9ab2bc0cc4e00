package dev.razao.localasaas.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.localasaas.AsaasTest;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewChargeTest extends AsaasTest {

    @Test
    void a_created_charge_is_answered_with_200_and_is_pending() {
        var reply = charge("PIX", "150.00");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("id")).matches("pay_[a-z0-9]{16}");
        assertThat(reply.text("status")).isEqualTo("PENDING");
        assertThat(reply.text("externalReference")).isEqualTo("order-5501");
        assertThat(reply.text("invoiceUrl")).endsWith("/i/" + reply.text("id").substring(4));
        assertThat(payment(reply.text("id"))).isEqualTo(reply.json());
    }

    @Test
    void whole_reais_travel_without_decimals() {
        assertThat(charge("PIX", "150.00").json().path("value").toString()).isEqualTo("150");
        assertThat(charge("PIX", "9000000.10").json().path("value").toString()).isEqualTo("9000000.1");
    }

    @ParameterizedTest
    @CsvSource({"PIX, 100, 98.01", "BOLETO, 350, 348.01", "CREDIT_CARD, 100, 96.52", "CREDIT_CARD, 200, 193.53"})
    void the_net_value_is_a_forecast_from_the_start(String billingType, String value, BigDecimal net) {
        assertThat(charge(billingType, value).json().path("netValue").decimalValue())
                .isEqualByComparingTo(net);
    }

    @Test
    void unset_fields_are_null_absent_relations_are_left_out() {
        var pix = charge("PIX", "100").json();

        assertThat(pix.path("paymentDate").isNull()).isTrue();
        assertThat(pix.path("refunds").isNull()).isTrue();
        assertThat(pix.path("nossoNumero").isNull()).isTrue();
        assertThat(pix.propertyNames())
                .doesNotContain("installment", "subscription", "split", "chargeback", "canBePaidAfterDueDate")
                .doesNotContain("confirmedDate", "creditCard");
    }

    @Test
    void some_keys_belong_to_one_billing_type() {
        var boleto = charge("BOLETO", "350").json();
        var card = charge("CREDIT_CARD", "100").json();

        assertThat(boleto.path("canBePaidAfterDueDate").asBoolean()).isTrue();
        assertThat(boleto.path("nossoNumero").isString()).isTrue();
        assertThat(boleto.path("bankSlipUrl").isString()).isTrue();
        assertThat(card.path("confirmedDate").isNull()).isTrue();
        assertThat(card.path("creditCard").isNull()).isTrue();
    }

    @Test
    void an_empty_body_is_told_about_the_customer_only() {
        var reply = api.post("/payments", "{}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("errors").size()).isEqualTo(1);
        assertThat(reply.errorCode()).isEqualTo("invalid_customer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "10.001", "\"10\"", "null", "1e13", "1e-999999999"})
    void a_value_that_is_no_amount_of_reais_is_refused(String value) {
        assertThat(charge("PIX", value).errorCode()).isEqualTo("invalid_value");
    }

    @Test
    void a_due_date_before_today_is_refused() {
        var body = "{\"customer\":\"%s\",\"billingType\":\"PIX\",\"value\":10,\"dueDate\":\"%s\"}";

        assertThat(api.post("/payments", body.formatted(aCustomer(), today().minusDays(1)))
                        .errorCode())
                .isEqualTo("invalid_dueDate");
        assertThat(api.post("/payments", body.formatted(aCustomer(), "06/07/2026"))
                        .errorCode())
                .isEqualTo("invalid_dueDate");
        assertThat(api.post("/payments", body.formatted(aCustomer(), today())).status())
                .isEqualTo(200);
    }

    @Test
    void an_unknown_customer_or_billing_type_is_refused() {
        assertThat(charge("cus_000000000000", "PIX", "10", "r").errorCode()).isEqualTo("invalid_customer");
        assertThat(charge("CASH", "10").errorCode()).isEqualTo("invalid_billingType");
    }

    @Test
    void what_the_stand_in_cannot_do_yet_is_refused_and_not_ignored() {
        var body =
                "{\"customer\":\"%s\",\"billingType\":\"PIX\",\"value\":10,\"dueDate\":\"%s\",\"installmentCount\":3}";

        assertThat(api.post("/payments", body.formatted(aCustomer(), today())).errorCode())
                .isEqualTo("unsupported_by_local_asaas");
        assertThat(asaas.journal().chargesCreated("order-5501")).isZero();
    }
}
