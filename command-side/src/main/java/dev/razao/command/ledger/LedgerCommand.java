package dev.razao.command.ledger;

import dev.razao.events.ledger.Entry;
import dev.razao.events.ledger.TransactionId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What one can ask of the ledger. */
public sealed interface LedgerCommand {
    TransactionId transactionId();

    /** @param cause what it books, for example {@code payment:<id>} */
    record PostTransaction(@TargetAggregateIdentifier TransactionId transactionId, String cause, List<Entry> entries)
            implements LedgerCommand {}

    record ReverseTransaction(@TargetAggregateIdentifier TransactionId transactionId, String reason)
            implements LedgerCommand {}

    static Class<?> aggregate() {
        return LedgerTransaction.class;
    }
}
