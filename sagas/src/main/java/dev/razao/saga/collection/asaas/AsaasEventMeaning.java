package dev.razao.saga.collection.asaas;

/** What each of Asaas's payment events is to us. */
enum AsaasEventMeaning {
    /** Nothing to decide: we know it already, or the charge stays payable. */
    NOTHING,
    CONFIRMED,
    RECEIVED,
    OVERDUE,
    /** Somebody must act on it, for the platform does not do so yet. */
    UNSUPPORTED,
    UNKNOWN;

    static AsaasEventMeaning of(String event) {
        return switch (event) {
            case "PAYMENT_CREATED",
                    "PAYMENT_UPDATED",
                    "PAYMENT_AUTHORIZED",
                    "PAYMENT_AWAITING_RISK_ANALYSIS",
                    "PAYMENT_APPROVED_BY_RISK_ANALYSIS",
                    "PAYMENT_CREDIT_CARD_CAPTURE_REFUSED",
                    "PAYMENT_BANK_SLIP_VIEWED",
                    "PAYMENT_CHECKOUT_VIEWED" -> NOTHING;
            case "PAYMENT_CONFIRMED" -> CONFIRMED;
            case "PAYMENT_RECEIVED" -> RECEIVED;
            case "PAYMENT_OVERDUE" -> OVERDUE;
            case "PAYMENT_DELETED",
                    "PAYMENT_RESTORED",
                    "PAYMENT_ANTICIPATED",
                    "PAYMENT_REPROVED_BY_RISK_ANALYSIS",
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
                    "PAYMENT_SPLIT_CANCELLED",
                    "PAYMENT_SPLIT_DIVERGENCE_BLOCK",
                    "PAYMENT_SPLIT_DIVERGENCE_BLOCK_FINISHED" -> UNSUPPORTED;
            default -> UNKNOWN;
        };
    }
}
