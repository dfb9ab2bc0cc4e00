package dev.razao.bench.order;

import dev.razao.events.ledger.LedgerEvent.TransactionPosted;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger's rows, written as an event handler would that knows nothing of batches. */
public class PostedLines {

    private static final String INSERT = """
            insert into projection.ledger_entry
                (tenant_id, transaction_id, sequence, line, tx, position, at, cause, account, cents, currency)
            values (:tenant::uuid, :transaction, :sequence, :line, 0, 0, now(), :cause, :account, :cents, :currency)
            """;

    private final JdbcClient db;

    public PostedLines(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    public void on(TransactionPosted posted, DomainEventMessage<?> event) {
        long line = 0;
        for (var entry : posted.entries()) {
            db.sql(INSERT)
                    .param("tenant", event.getMetaData().get("tenantId"))
                    .param("transaction", posted.transactionId().value())
                    .param("sequence", event.getSequenceNumber())
                    .param("line", ++line)
                    .param("cause", posted.cause())
                    .param("account", entry.account().name())
                    .param("cents", entry.amount().cents())
                    .param("currency", entry.amount().currency())
                    .update();
        }
    }
}
