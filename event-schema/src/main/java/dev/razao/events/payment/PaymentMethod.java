package dev.razao.events.payment;

/** How the customer pays. */
public enum PaymentMethod {
    PIX,
    BOLETO,
    CARD
}
