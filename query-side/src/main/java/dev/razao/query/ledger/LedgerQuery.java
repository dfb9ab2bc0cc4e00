package dev.razao.query.ledger;

import dev.razao.query.kernel.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;

/** What one can ask about the ledger. */
public sealed interface LedgerQuery {
    /**
     * Answered with {@link Balances}.
     *
     * @param asOf null for now
     */
    record FindBalances(@Nullable AsOf asOf) implements LedgerQuery {}

    static Object handlers(DatabaseClient db) {
        return new LedgerQueries(db);
    }
}
