package dev.razao.query.kernel;

import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** For questions that need more than one statement: all of them see the same rows, and none can write. */
public final class Snapshot {
    private Snapshot() {}

    public static TransactionalOperator of(DatabaseClient db) {
        var definition = new DefaultTransactionDefinition();
        definition.setReadOnly(true);
        definition.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return TransactionalOperator.create(new R2dbcTransactionManager(db.getConnectionFactory()), definition);
    }
}
