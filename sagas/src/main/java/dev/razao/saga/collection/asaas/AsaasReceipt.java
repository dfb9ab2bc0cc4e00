package dev.razao.saga.collection.asaas;

import dev.razao.command.payment.PaymentCommand.ReceivePayment;
import dev.razao.events.payment.PaymentId;
import dev.razao.saga.effect.Unprocessable;

/** Money that has come, by Asaas's account of it. */
final class AsaasReceipt {
    private static final String IN_CASH = "RECEIVED_IN_CASH";

    private AsaasReceipt() {}

    /** What came may be more than was asked for: interest and fine, where the payer was late. */
    static ReceivePayment of(PaymentId id, Wire.Payment charge) {
        if (IN_CASH.equals(charge.status()) || IN_CASH.equals(charge.billingType())) {
            throw new Unprocessable("Received in cash: the money is not at Asaas");
        }
        if (charge.value() == null || charge.netValue() == null) {
            throw new Unprocessable("Received without value or net value");
        }
        var gross = AsaasMoney.money(charge.value());
        return new ReceivePayment(id, gross, gross.minus(AsaasMoney.money(charge.netValue())));
    }
}
