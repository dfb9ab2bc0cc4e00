package dev.razao.localasaas.payment;

/** How a charge may be paid. */
enum BillingType {
    PIX,
    BOLETO,
    CREDIT_CARD,
    UNDEFINED;

    boolean hasBankSlip() {
        return this == BOLETO || this == UNDEFINED;
    }

    boolean hasPixCode() {
        return this != CREDIT_CARD;
    }
}
