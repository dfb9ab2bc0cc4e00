package dev.razao.events.ledger;

import java.util.List;

/** What can happen to a transaction. Stored for ever: new records are welcome, changed ones are not. */
public sealed interface LedgerEvent {
    TransactionId transactionId();

    /**
     * Money moved between accounts.
     *
     * @param cause what it books, for example {@code payment:<id>}
     */
    record TransactionPosted(TransactionId transactionId, String cause, List<Entry> entries) implements LedgerEvent {}

    /**
     * A posting was undone.
     *
     * @param entries the posted ones with their signs turned, so that both together are nothing
     */
    record TransactionReversed(TransactionId transactionId, String reason, List<Entry> entries)
            implements LedgerEvent {}
}
