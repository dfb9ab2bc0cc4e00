package dev.razao.localasaas.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.localasaas.AsaasTest;
import dev.razao.localasaas.Receiver;
import java.time.LocalDate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaymentLifeTest extends AsaasTest {

    @AutoClose
    private final Receiver receiver = new Receiver();

    @BeforeEach
    void listen() {
        receiver.subscribe(api, "SEQUENTIALLY");
    }

    @Test
    void pix_is_received_without_being_confirmed() {
        var id = aPix();
        asaas.pay(id);

        assertEvents("PAYMENT_CREATED", "PAYMENT_RECEIVED");
        assertThat(payment(id).path("paymentDate").asString()).isEqualTo(today().toString());
        assertThat(payment(id).path("pixTransaction").isString()).isTrue();
    }

    @Test
    void a_boleto_is_confirmed_then_received() {
        asaas.pay(charge("BOLETO", "20").text("id"));

        assertEvents("PAYMENT_CREATED", "PAYMENT_CONFIRMED", "PAYMENT_RECEIVED");
    }

    @Test
    void a_card_is_received_on_its_credit_date() {
        var id = charge("CREDIT_CARD", "200").text("id");
        var paid = asaas.pay(id);
        var creditDate = LocalDate.parse(paid.path("creditDate").asString());

        assertThat(creditDate).isAfterOrEqualTo(today().plusDays(32));
        assertThat(paid.path("paymentDate").isNull()).isTrue();
        asaas.control().moveDays((int) (creditDate.toEpochDay() - today().toEpochDay() - 1));
        assertThat(status(id)).isEqualTo("CONFIRMED");
        asaas.control().moveDays(1);

        assertEvents("PAYMENT_CREATED", "PAYMENT_CONFIRMED", "PAYMENT_RECEIVED");
        assertThat(payment(id).path("paymentDate").asString()).isEqualTo(creditDate.toString());
    }

    @Test
    void an_unpaid_charge_falls_overdue_the_day_after_its_due_date_and_can_still_be_paid() {
        var id = aPix();
        asaas.control().moveDays(4);
        assertThat(status(id)).isEqualTo("PENDING");
        asaas.control().moveDays(1);
        assertThat(status(id)).isEqualTo("OVERDUE");
        asaas.pay(id);

        assertEvents("PAYMENT_CREATED", "PAYMENT_OVERDUE", "PAYMENT_RECEIVED");
    }

    @Test
    void the_sandbox_confirms_and_makes_overdue() {
        var late = aPix();
        api.post("/sandbox/payment/" + late + "/overdue");
        var reply = api.post("/sandbox/payment/" + late + "/confirm");

        assertThat(reply.text("status")).isEqualTo("RECEIVED");
        assertEvents("PAYMENT_CREATED", "PAYMENT_OVERDUE", "PAYMENT_RECEIVED");
    }

    @Test
    void a_deleted_charge_cannot_be_paid_until_it_is_restored() {
        var id = aPix();
        assertThat(api.delete("/payments/" + id).json().path("deleted").asBoolean())
                .isTrue();
        assertThat(payment(id).path("deleted").asBoolean()).isTrue();
        assertThat(api.post("/sandbox/payment/" + id + "/confirm").errorCode()).isEqualTo("invalid_action");

        assertThat(api.post("/payments/" + id + "/restore").text("status")).isEqualTo("PENDING");
        assertThat(api.post("/payments/" + id + "/restore").errorCode()).isEqualTo("invalid_action");
        assertEvents("PAYMENT_CREATED", "PAYMENT_DELETED", "PAYMENT_RESTORED");
    }

    @Test
    void a_paid_charge_can_be_neither_paid_again_nor_deleted() {
        var id = aPix();
        asaas.pay(id);

        assertThat(api.post("/sandbox/payment/" + id + "/confirm").errorCode()).isEqualTo("invalid_action");
        assertThat(api.delete("/payments/" + id).errorCode()).isEqualTo("invalid_action");
        assertThat(api.post("/payments/" + id + "/receiveInCash").errorCode()).isEqualTo("invalid_action");
    }

    @Test
    void cash_is_received_without_a_fee() {
        var reply = api.post("/payments/" + aPix() + "/receiveInCash", "{\"value\":140}");

        assertThat(reply.text("status")).isEqualTo("RECEIVED_IN_CASH");
        assertThat(reply.json().path("netValue").toString()).isEqualTo("140");
        assertThat(reply.json().path("originalValue").toString()).isEqualTo("150");
        assertEvents("PAYMENT_CREATED", "PAYMENT_RECEIVED");
    }

    @Test
    void a_charge_of_any_kind_is_paid_by_pix() {
        var paid = asaas.pay(charge("UNDEFINED", "20").text("id"));

        assertThat(paid.path("status").asString()).isEqualTo("RECEIVED");
        assertThat(paid.path("billingType").asString()).isEqualTo("PIX");
    }

    private void assertEvents(String... events) {
        receiver.awaitEvents(events.length);
        assertThat(receiver.events()).containsExactly(events);
    }
}
