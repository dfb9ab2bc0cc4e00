package dev.razao.localasaas.payment;

/** The provider's statuses that a charge can reach here. */
enum PaymentStatus {
    PENDING,
    OVERDUE,
    CONFIRMED,
    RECEIVED,
    RECEIVED_IN_CASH,
    REFUNDED;

    boolean isPayable() {
        return this == PENDING || this == OVERDUE;
    }
}
