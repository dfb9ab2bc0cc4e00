package dev.razao.command.payment;

import dev.razao.command.payment.PaymentCommand.ReceivePayment;
import dev.razao.events.payment.PaymentEvent.PaymentRequested;

/** What came is at least what was asked for. It may be more: whoever pays late pays interest. */
final class PaidInFull {
    private PaidInFull() {}

    static boolean holds(PaymentRequested request, ReceivePayment receive) {
        var asked = request.amount();
        var gross = receive.gross();
        return gross.currency().equals(asked.currency()) && gross.cents() >= asked.cents();
    }
}
