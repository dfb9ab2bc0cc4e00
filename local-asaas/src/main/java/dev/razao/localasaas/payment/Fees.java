package dev.razao.localasaas.payment;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;

/**
 * What the provider keeps of a charge: the sandbox's defaults as observed.
 * Pix 1.99 · boleto 1.99, only if paid · card 0.49 + 2.99 % · cash nothing.
 */
final class Fees {
    private static final BigDecimal FLAT = new BigDecimal("1.99");
    private static final BigDecimal CARD_FLAT = new BigDecimal("0.49");
    private static final BigDecimal CARD_RATE = new BigDecimal("0.0299");

    private Fees() {}

    static BigDecimal net(Payment payment) {
        return payment.charge().value().subtract(fee(payment));
    }

    private static BigDecimal fee(Payment payment) {
        if (payment.status() == PaymentStatus.RECEIVED_IN_CASH) {
            return BigDecimal.ZERO;
        }
        return switch (payment.charge().billingType()) {
            case PIX, BOLETO, UNDEFINED -> FLAT;
            case CREDIT_CARD ->
                payment.charge()
                        .value()
                        .multiply(CARD_RATE)
                        .setScale(2, HALF_UP)
                        .add(CARD_FLAT);
        };
    }
}
