package dev.razao.command.payment;

import dev.razao.command.payment.PaymentCommand.ReceivePayment;

/** The provider keeps some of what was paid, never more than all of it. */
final class FeeIsPartOfGross {
    private FeeIsPartOfGross() {}

    static boolean holds(ReceivePayment receive) {
        var gross = receive.gross();
        var fee = receive.fee();
        return gross.isPositive()
                && gross.currency().equals(fee.currency())
                && fee.cents() >= 0
                && fee.cents() <= gross.cents();
    }
}
