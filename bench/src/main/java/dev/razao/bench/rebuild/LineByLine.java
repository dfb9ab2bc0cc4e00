package dev.razao.bench.rebuild;

import dev.razao.bench.order.PostedLines;
import dev.razao.events.ledger.LedgerEvent.TransactionPosted;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts how fast the rows come once all is under way: the processor's start does not count. */
public final class LineByLine extends PostedLines {

    private static final int OF_WHICH_START = 10;

    private final int last;
    private final int first;
    private final CountDownLatch done = new CountDownLatch(1);
    private int count;
    private long begin;
    private long end;

    LineByLine(JdbcClient db, int events) {
        super(db);
        this.last = events;
        this.first = events / OF_WHICH_START;
    }

    @Override
    @EventHandler
    public void on(TransactionPosted posted, DomainEventMessage<?> event) {
        super.on(posted, event);
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
