package dev.razao.localasaas.payment;

/** The provider's events that are raised here. */
enum PaymentEvent {
    PAYMENT_CREATED,
    PAYMENT_CONFIRMED,
    PAYMENT_RECEIVED,
    PAYMENT_OVERDUE,
    PAYMENT_DELETED,
    PAYMENT_RESTORED,
    PAYMENT_REFUNDED,
    PAYMENT_PARTIALLY_REFUNDED
}
