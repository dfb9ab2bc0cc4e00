package dev.razao.eventstore.postgres;

import dev.razao.eventstore.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/**
 * Commands that load an aggregate at the same time share a statement: while some are being read, the next ones gather.
 * Where nobody waits, a caller reads by itself and at once.
 */
final class GroupRead {

    private static final int READERS = 2;
    private static final int BATCH = 32;

    private final Queue<Read> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore readers = new Semaphore(READERS);
    private final PostgresEventLog log;

    GroupRead(PostgresEventLog log) {
        this.log = log;
    }

    /** @param after the stream's last event that is known; those behind it are read, one page at most */
    record Read(String stream, long after, CompletableFuture<List<StoredEvent>> events) {}

    /** The statement begins after the call, so whatever was committed before is in the answer. */
    List<StoredEvent> read(String stream, long after) {
        var read = new Read(stream, after, new CompletableFuture<>());
        waiting.add(read);
        if (readers.tryAcquire()) {
            serve();
        }
        try {
            return read.events().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** Whoever came too late for this batch and found no reader free is served by one that begins here. */
    private void serve() {
        try {
            readBatch();
        } finally {
            readers.release();
        }
        if (!waiting.isEmpty() && readers.tryAcquire()) {
            Thread.ofVirtual().start(this::serve);
        }
    }

    private void readBatch() {
        var batch = new ArrayList<Read>();
        for (var next = waiting.poll(); next != null; next = batch.size() < BATCH ? waiting.poll() : null) {
            batch.add(next);
        }
        try {
            var pages = log.pages(batch);
            for (int at = 0; at < batch.size(); at++) {
                batch.get(at).events().complete(pages.get(at));
            }
        } catch (RuntimeException | Error failed) {
            batch.forEach(read -> read.events().completeExceptionally(failed));
        }
    }
}
