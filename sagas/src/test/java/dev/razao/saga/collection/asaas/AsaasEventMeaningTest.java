package dev.razao.saga.collection.asaas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsaasEventMeaningTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PAYMENT_CREATED",
                "PAYMENT_UPDATED",
                "PAYMENT_CONFIRMED",
                "PAYMENT_RECEIVED",
                "PAYMENT_OVERDUE",
                "PAYMENT_DELETED",
                "PAYMENT_RESTORED",
                "PAYMENT_ANTICIPATED",
                "PAYMENT_AWAITING_RISK_ANALYSIS",
                "PAYMENT_APPROVED_BY_RISK_ANALYSIS",
                "PAYMENT_REPROVED_BY_RISK_ANALYSIS",
                "PAYMENT_AUTHORIZED",
                "PAYMENT_CREDIT_CARD_CAPTURE_REFUSED",
                "PAYMENT_REFUND_IN_PROGRESS",
                "PAYMENT_REFUNDED",
                "PAYMENT_PARTIALLY_REFUNDED",
                "PAYMENT_REFUND_DENIED",
                "PAYMENT_RECEIVED_IN_CASH_UNDONE",
                "PAYMENT_CHARGEBACK_REQUESTED",
                "PAYMENT_CHARGEBACK_DISPUTE",
                "PAYMENT_AWAITING_CHARGEBACK_REVERSAL",
                "PAYMENT_DUNNING_REQUESTED",
                "PAYMENT_DUNNING_RECEIVED",
                "PAYMENT_BANK_SLIP_CANCELLED",
                "PAYMENT_BANK_SLIP_VIEWED",
                "PAYMENT_CHECKOUT_VIEWED",
                "PAYMENT_SPLIT_CANCELLED",
                "PAYMENT_SPLIT_DIVERGENCE_BLOCK",
                "PAYMENT_SPLIT_DIVERGENCE_BLOCK_FINISHED"
            })
    void all_29_payment_events_are_known(String event) {
        assertThat(AsaasEventMeaning.of(event)).isNotEqualTo(AsaasEventMeaning.UNKNOWN);
    }

    @Test
    void others_are_not() {
        assertThat(AsaasEventMeaning.of("PAYMENT_SPLIT_DONE")).isEqualTo(AsaasEventMeaning.UNKNOWN);
    }
}
