package dev.razao.saga.collection;

import dev.razao.command.ledger.LedgerCommand.PostTransaction;
import dev.razao.events.kernel.DerivedId;
import dev.razao.events.ledger.Account;
import dev.razao.events.ledger.Entry;
import dev.razao.events.ledger.TransactionId;
import dev.razao.events.payment.PaymentEvent.PaymentReceived;
import dev.razao.events.payment.PaymentId;
import java.util.stream.Stream;

/** What a customer paid is revenue, all of it; what the provider kept is a cost; the rest is ours at the provider. */
public final class ReceiptPosting {
    private static final Account BALANCE = new Account("assets:asaas");
    private static final Account FEES = new Account("expenses:payment-fees");
    private static final Account SALES = new Account("revenue:sales");

    private ReceiptPosting() {}

    /** The one transaction that a payment is booked by. */
    public static TransactionId transactionOf(PaymentId payment) {
        return new TransactionId(DerivedId.from("payment-received", payment));
    }

    static PostTransaction of(PaymentReceived received) {
        var entries = Stream.of(
                        new Entry(BALANCE, received.gross().minus(received.fee())),
                        new Entry(FEES, received.fee()),
                        new Entry(SALES, received.gross().negated()))
                .filter(entry -> entry.amount().cents() != 0)
                .toList();
        return new PostTransaction(transactionOf(received.paymentId()), "payment:" + received.paymentId(), entries);
    }
}
