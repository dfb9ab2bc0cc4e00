package dev.razao.eventstore.postgres;

import dev.razao.eventstore.NewEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Commands that wait for a commit share it: while one batch is being written, the next one gathers. */
final class GroupAppend implements AutoCloseable {

    private static final int WRITERS = 2;
    private static final int WAITING = 4096;
    private static final int BATCH_EVENTS = 256;
    private static final long BATCH_SIZE = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BlockingQueue<Append> waiting = new LinkedBlockingQueue<>(WAITING);
    private final Database database;
    private final Runnable committed;
    private final List<Thread> writers;
    private volatile boolean closed;

    /** @param committed called after each commit */
    GroupAppend(Database database, Runnable committed) {
        this.database = database;
        this.committed = committed;
        this.writers = IntStream.rangeClosed(1, WRITERS)
                .mapToObj(number -> Thread.ofPlatform()
                        .daemon()
                        .name("event-appender-" + number)
                        .start(this::write))
                .toList();
    }

    /** Returns once the events are durable. */
    void append(List<NewEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        var append = new Append(events);
        try {
            waiting.put(append);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("Interrupted before the events were appended", interrupted);
        }
        if (closed) {
            refuse();
        }
        append.await();
    }

    private void write() {
        var appender = new Appender(database);
        try {
            while (!closed) {
                appender.write(gather(appender));
                committed.run();
            }
        } catch (InterruptedException _) {
            // Closing ends the wait for work. A batch that still waits for its connection fails, and nothing is stored.
        } finally {
            appender.rest();
        }
    }

    /** Takes what waits; an append is never split, so the last one may exceed the bounds. */
    private List<Append> gather(Appender appender) throws InterruptedException {
        var batch = new ArrayList<Append>();
        int events = 0;
        long size = 0;
        for (var next = first(appender); next != null; next = full(events, size) ? null : waiting.poll()) {
            batch.add(next);
            events += next.events().size();
            size += next.size();
        }
        return batch;
    }

    private Append first(Appender appender) throws InterruptedException {
        var first = waiting.poll();
        if (first != null) {
            return first;
        }
        appender.rest();
        return waiting.take();
    }

    private static boolean full(int events, long size) {
        return events >= BATCH_EVENTS || size >= BATCH_SIZE;
    }

    private void refuse() {
        var refused = new ArrayList<Append>();
        waiting.drainTo(refused);
        refused.forEach(append -> append.failed(new EventStoreException("The event store is closed")));
    }

    /** What is being written gets its outcome; what still waits is refused. */
    @Override
    public void close() {
        closed = true;
        writers.forEach(Thread::interrupt);
        refuse();
        try {
            for (var writer : writers) {
                writer.join(PATIENCE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
