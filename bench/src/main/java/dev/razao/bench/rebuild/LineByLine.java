package dev.razao.bench.rebuild;

import dev.razao.events.ledger.LedgerEvent.TransactionPosted;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same rows, written as an event handler would that knows nothing of batches. Its start does not count. */
public final class LineByLine {

    private static final int OF_WHICH_START = 10;
    private static final String INSERT = """
            insert into projection.ledger_entry
                (tenant_id, transaction_id, sequence, line, tx, position, at, cause, account, cents, currency)
            values (:tenant::uuid, :transaction, :sequence, :line, 0, 0, now(), :cause, :account, :cents, :currency)
            """;

    private final JdbcClient db;
    private final int last;
    private final int first;
    private final CountDownLatch done = new CountDownLatch(1);
    private int count;
    private long begin;
    private long end;

    LineByLine(JdbcClient db, int events) {
        this.db = db;
        this.last = events;
        this.first = events / OF_WHICH_START;
    }

    @EventHandler
    void on(TransactionPosted posted, DomainEventMessage<?> event) {
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
        count();
    }

    private void count() {
        count++;
        if (count == first) {
            begin = System.nanoTime();
        }
        if (count == last) {
            end = System.nanoTime();
            done.countDown();
        }
    }

    CountDownLatch done() {
        return done;
    }

    long steadyEvents() {
        return last - first;
    }

    Duration steadyTime() {
        return Duration.ofNanos(end - begin);
    }
}
