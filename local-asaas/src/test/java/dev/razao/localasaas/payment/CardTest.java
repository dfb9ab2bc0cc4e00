package dev.razao.localasaas.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.localasaas.AsaasTest;
import dev.razao.localasaas.Reply;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardTest extends AsaasTest {
    private static final String CARD = """
            "remoteIp":"203.0.113.7","creditCard":{"holderName":"ANA SOUZA","number":"%s","expiryMonth":"12",
            "expiryYear":"2032","ccv":"123"},"creditCardHolderInfo":{"name":"Ana Souza","email":"ana@example.com",
            "cpfCnpj":"24971563792","postalCode":"89223005","addressNumber":"277","phone":"4738010919"}""";

    @ParameterizedTest
    @CsvSource({"4444444444444444, VISA", "5162306219378829, MASTERCARD", "4111111111111111, VISA"})
    void a_good_card_confirms_the_charge_at_once(String number, String brand) {
        var reply = pay(aCustomer(), CARD.formatted(number));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("status")).isEqualTo("CONFIRMED");
        assertThat(reply.text("confirmedDate")).isEqualTo(today().toString());
        assertThat(reply.json().path("creditCard").path("creditCardBrand").asString())
                .isEqualTo(brand);
        assertThat(reply.json().path("creditCard").path("creditCardNumber").asString())
                .isEqualTo(number.substring(12));
        assertThat(reply.json().path("paymentDate").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5184019740373151", "4916561358240741"})
    void a_declined_card_stores_nothing(String number) {
        var reply = pay(aCustomer(), CARD.formatted(number));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.errorCode()).isEqualTo("invalid_action");
        assertThat(api.get("/payments").json().path("totalCount").asInt()).isZero();
    }

    @Test
    void a_token_pays_again_for_the_same_customer_only() {
        var customer = aCustomer();
        var token = pay(customer, CARD.formatted("4444444444444444"))
                .json()
                .path("creditCard")
                .path("creditCardToken")
                .asString();
        var byToken = "\"remoteIp\":\"203.0.113.7\",\"creditCardToken\":\"" + token + "\"";

        assertThat(pay(customer, byToken).text("status")).isEqualTo("CONFIRMED");
        assertThat(pay(aCustomer(), byToken).errorCode()).isEqualTo("invalid_creditCard");
    }

    @Test
    void a_card_call_without_the_payers_address_or_holder_is_refused() {
        var card = CARD.formatted("4444444444444444");

        assertThat(pay(aCustomer(), card.replace("remoteIp", "ip")).errorCode()).isEqualTo("invalid_remoteIp");
        assertThat(pay(aCustomer(), card.replace("postalCode", "zip")).errorCode())
                .isEqualTo("invalid_postalCode");
        assertThat(pay(aCustomer(), CARD.formatted("4444")).errorCode()).isEqualTo("invalid_creditCard");
    }

    @ParameterizedTest
    @CsvSource({"2026-07-06, 2026-08-07", "2026-07-14, 2026-08-17"})
    void card_money_arrives_32_days_later_on_a_business_day(LocalDate confirmed, LocalDate credited) {
        assertThat(CardSettlement.creditDate(confirmed)).isEqualTo(credited);
    }

    private Reply pay(String customer, String card) {
        return api.post("/payments", """
                {"customer":"%s","billingType":"CREDIT_CARD","value":100,"dueDate":"%s",%s}
                """.formatted(customer, today(), card));
    }
}
