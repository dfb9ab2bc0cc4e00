package dev.razao.command.ledger;

import dev.razao.command.kernel.Rejection;
import dev.razao.events.kernel.Money;
import dev.razao.events.ledger.TransactionId;

/** Why the ledger says no. */
public sealed interface LedgerRejection extends Rejection {
    /** @param difference debits minus credits of the first currency that does not sum to zero */
    record TransactionDoesNotBalance(TransactionId transactionId, Money difference) implements LedgerRejection {}

    record TransactionHasTooFewEntries(TransactionId transactionId) implements LedgerRejection {}

    /** The id is taken by a transaction with other entries. */
    record TransactionAlreadyPosted(TransactionId transactionId) implements LedgerRejection {}
}
