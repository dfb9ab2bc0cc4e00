package dev.razao.bench.delivery;

import dev.razao.bench.order.Orders;
import dev.razao.command.ledger.LedgerCommand.PostTransaction;
import dev.razao.events.kernel.Money;
import dev.razao.events.ledger.Account;
import dev.razao.events.ledger.Entry;
import dev.razao.events.ledger.TransactionId;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Sends at a fixed rate, whether answers come or not: a system that stalls is not spared the commands of that time. */
final class OpenLoop {

    private static final double NANOS_A_SECOND = 1e9;
    private static final List<Entry> ENTRIES = List.of(
            new Entry(new Account("assets:asaas"), Money.brl(12_990)),
            new Entry(new Account("revenue:sales"), Money.brl(-12_990)));

    private final Feed feed;
    private final double perSecond;
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong lastAccepted = new AtomicLong();
    private long sent;

    OpenLoop(Feed feed, double perSecond) {
        this.feed = feed;
        this.perSecond = perSecond;
    }

    /** Spreads the probes evenly over the time. */
    void run(Duration time, List<Probe> probes) {
        long total = Math.max(1, Math.round(perSecond * time.toNanos() / NANOS_A_SECOND));
        long distance = Math.max(1, total / Math.max(1, probes.size()));
        var next = probes.iterator();
        long begin = System.nanoTime();
        for (long number = 0; number < total; number++) {
            long due = begin + Math.round(number * NANOS_A_SECOND / perSecond);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            if (number % distance == 0 && next.hasNext()) {
                send(next, due);
            } else {
                send(Orders.newId()).thenRun(this::count);
            }
        }
        // What nobody had time to send early is sent late: each probe is sent.
        while (next.hasNext()) {
            send(next, System.nanoTime());
        }
    }

    private void send(Iterator<Probe> next, long due) {
        var probe = next.next();
        probe.intended(due);
        send(probe.transactionId()).thenRun(probe::accepted).thenRun(this::count);
    }

    private CompletableFuture<?> send(String id) {
        sent++;
        return feed.send(new PostTransaction(TransactionId.of(id), "payment:" + id, ENTRIES));
    }

    private void count() {
        accepted.incrementAndGet();
        lastAccepted.accumulateAndGet(System.nanoTime(), Math::max);
    }

    long sent() {
        return sent;
    }

    long accepted() {
        return accepted.get();
    }

    /** When the last answer came so far. */
    long lastAccepted() {
        return lastAccepted.get();
    }
}
