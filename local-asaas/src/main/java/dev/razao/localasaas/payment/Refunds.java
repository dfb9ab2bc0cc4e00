package dev.razao.localasaas.payment;

import static dev.razao.localasaas.payment.PaymentEvent.PAYMENT_PARTIALLY_REFUNDED;
import static dev.razao.localasaas.payment.PaymentEvent.PAYMENT_REFUNDED;
import static dev.razao.localasaas.payment.PaymentStatus.CONFIRMED;
import static dev.razao.localasaas.payment.PaymentStatus.RECEIVED;
import static dev.razao.localasaas.payment.PaymentStatus.REFUNDED;

import dev.razao.localasaas.http.Fields;
import dev.razao.localasaas.http.Refusal;
import dev.razao.localasaas.time.AccountClock;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Gives a paid charge back, whole or in parts. The fee stays with the provider. */
final class Refunds {
    private final Payments payments;
    private final AccountClock clock;

    Refunds(Payments payments, AccountClock clock) {
        this.payments = payments;
        this.clock = clock;
    }

    Payment refund(String id, Fields fields) {
        if (fields.has("splitRefunds")) {
            throw Refusal.unsupported("splitRefunds");
        }
        var payment = refundable(id);
        var left = payment.charge().value().subtract(payment.refunded());
        var value = fields.has("value") ? fields.money("value") : left;
        if (value.compareTo(left) > 0) {
            throw Refusal.invalid("value", "O valor do estorno é maior que o valor disponível da cobrança.");
        }
        if (payment.status() == RECEIVED && value.compareTo(payments.balance()) > 0) {
            throw Refusal.action("Saldo insuficiente para realizar o estorno.");
        }
        var returned = payment.refunded(money(payment, value, fields));
        return value.compareTo(left) == 0
                ? payments.keep(returned.is(REFUNDED), PAYMENT_REFUNDED)
                : payments.keep(returned, PAYMENT_PARTIALLY_REFUNDED);
    }

    private Payment refundable(String id) {
        var payment = payments.find(id);
        var refundable =
                switch (payment.charge().billingType()) {
                    case PIX -> payment.status() == RECEIVED;
                    case CREDIT_CARD -> payment.status() == CONFIRMED || payment.status() == RECEIVED;
                    case BOLETO, UNDEFINED -> false;
                };
        if (!refundable) {
            throw Refusal.action("Esta cobrança não pode ser estornada.");
        }
        return payment;
    }

    private Refund money(Payment payment, BigDecimal value, Fields fields) {
        var pix = payment.charge().billingType() == BillingType.PIX;
        return new Refund(
                clock.timestamp(),
                "DONE",
                value,
                pix ? "E" + UUID.randomUUID().toString().replace("-", "") : null,
                pix ? clock.timestamp() : null,
                fields.text("description"),
                null,
                List.of());
    }
}
