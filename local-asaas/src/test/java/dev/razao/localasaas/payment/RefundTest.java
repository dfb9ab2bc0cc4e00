package dev.razao.localasaas.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.localasaas.AsaasTest;
import dev.razao.localasaas.Receiver;
import dev.razao.localasaas.Reply;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RefundTest extends AsaasTest {

    @AutoClose
    private final Receiver receiver = new Receiver();

    @Test
    void a_full_refund_needs_a_balance_that_covers_the_fee() {
        var id = aPaid("PIX");

        assertThat(refund(id, "").errorCode()).isEqualTo("invalid_action");
        aPaid("PIX");
        var reply = refund(id, "");

        assertThat(reply.text("status")).isEqualTo("REFUNDED");
        assertThat(reply.json().path("refunds").path(0).path("value").toString())
                .isEqualTo("150");
        assertThat(reply.json().path("refunds").path(0).path("status").asString())
                .isEqualTo("DONE");
        assertThat(refund(id, "").errorCode()).isEqualTo("invalid_action");
    }

    @Test
    void parts_leave_the_charge_received_until_nothing_is_left() {
        receiver.subscribe(api, "SEQUENTIALLY");
        var id = aPaid("PIX");
        aPaid("PIX");

        assertThat(refund(id, "{\"value\":40.00,\"description\":\"One item returned\"}")
                        .text("status"))
                .isEqualTo("RECEIVED");
        assertThat(refund(id, "{\"value\":110.01}").errorCode()).isEqualTo("invalid_value");
        assertThat(refund(id, "{\"value\":110}").text("status")).isEqualTo("REFUNDED");

        receiver.awaitEvents(6);
        assertThat(receiver.events()).endsWith("PAYMENT_PARTIALLY_REFUNDED", "PAYMENT_REFUNDED");
    }

    @Test
    void a_confirmed_card_charge_is_refunded_before_its_money_arrives() {
        assertThat(refund(aPaid("CREDIT_CARD"), "").text("status")).isEqualTo("REFUNDED");
    }

    @Test
    void an_unpaid_charge_and_a_boleto_are_not_refunded_here() {
        assertThat(refund(aPix(), "").errorCode()).isEqualTo("invalid_action");
        assertThat(refund(aPaid("BOLETO"), "").errorCode()).isEqualTo("invalid_action");
    }

    private String aPaid(String billingType) {
        var id = charge(billingType, "150").text("id");
        asaas.pay(id);
        return id;
    }

    private Reply refund(String id, String body) {
        return api.post("/payments/" + id + "/refund", body);
    }
}
