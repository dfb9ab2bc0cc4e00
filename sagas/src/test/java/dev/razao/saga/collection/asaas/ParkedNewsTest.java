package dev.razao.saga.collection.asaas;

import static dev.razao.saga.collection.asaas.Received.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.command.kernel.Rejected;
import dev.razao.command.payment.PaymentRejection.ChargeWasRefused;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParkedNewsTest extends InboxTest {
    private static final String EVENT = "evt_1";

    @AfterEach
    void nothing_was_forgotten() {
        assertThat(database.status(effect(EVENT))).isEqualTo("parked");
    }

    @ParameterizedTest
    @CsvSource({
        "PAYMENT_REFUNDED, Nothing acts on PAYMENT_REFUNDED yet",
        "PAYMENT_CHARGEBACK_REQUESTED, Nothing acts on PAYMENT_CHARGEBACK_REQUESTED yet",
        "PAYMENT_DELETED, Nothing acts on PAYMENT_DELETED yet",
        "PAYMENT_TELEPORTED, Unknown event type PAYMENT_TELEPORTED",
        "TRANSFER_CREATED, Unknown event type TRANSFER_CREATED"
    })
    void what_nothing_handles(String type, String reason) throws Exception {
        park(event(EVENT, type, charged), reason);
    }

    @Test
    void a_payment_that_nobody_here_asked_for() throws Exception {
        var stranger = new UUID(9, 9).toString();
        park(
                event(EVENT, "PAYMENT_RECEIVED", stranger, "10", "9", "RECEIVED"),
                "Nobody here asked for a charge of payment " + stranger);
    }

    @Test
    void a_charge_with_a_foreign_reference() throws Exception {
        park(event(EVENT, "PAYMENT_RECEIVED", "order-5501", "10", "9", "RECEIVED"), "Charge pay_1 is not one of ours");
    }

    @Test
    void a_second_charge_for_one_payment() throws Exception {
        database.sql()
                .sql("update process.asaas_charge set charge_id = 'pay_0'")
                .update();
        park(event(EVENT, "PAYMENT_RECEIVED", charged), "A second charge: pay_1 beside pay_0");
    }

    @Test
    void money_that_came_in_cash() throws Exception {
        park(
                event(EVENT, "PAYMENT_RECEIVED", charged.toString(), "150", "150", "RECEIVED_IN_CASH"),
                "Received in cash: the money is not at Asaas");
    }

    @Test
    void an_amount_that_is_not_in_whole_cents() throws Exception {
        park(
                event(EVENT, "PAYMENT_RECEIVED", charged.toString(), "150.001", "148", "RECEIVED"),
                "Not an amount in whole cents: 150.001");
    }

    @Test
    void an_event_without_a_payment() throws Exception {
        park("{\"id\":\"evt_1\",\"event\":\"PAYMENT_RECEIVED\"}", "PAYMENT_RECEIVED without a payment");
    }

    @Test
    void an_event_that_cannot_be_read() throws Exception {
        park("{\"id\":\"evt_1\",\"event\":\"PAYMENT_RECEIVED\",\"payment\":7}", "The event cannot be read");
    }

    @Test
    void money_for_a_charge_that_counts_as_refused() throws Exception {
        hearing = _ -> {
            throw new Rejected(new ChargeWasRefused(charged));
        };
        inbox.receive(event(EVENT, "PAYMENT_RECEIVED", charged));
        awaitStatus("parked", EVENT);
        assertThat(reason(EVENT)).startsWith("Refused: ChargeWasRefused");
    }

    private void park(String said, String reason) throws Exception {
        assertThat(inbox.receive(said)).isEqualTo(AsaasInbox.Receipt.RECEIVED);
        awaitStatus("parked", EVENT);
        assertThat(reason(EVENT)).startsWith(reason);
        assertThat(commands).isEmpty();
    }
}
