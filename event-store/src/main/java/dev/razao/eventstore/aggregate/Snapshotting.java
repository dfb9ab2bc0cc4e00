package dev.razao.eventstore.aggregate;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes snapshots on a thread of its own, from the log: no command waits for it, and none can be seen half done. */
final class Snapshotting implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshotting.class);
    private static final int WAITING = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PastStates states;
    private final int every;
    private final ThreadPoolExecutor executor;

    Snapshotting(PastStates states, int every) {
        this.states = states;
        this.every = every;
        this.executor = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("snapshots").factory());
    }

    /** False if too many wait already. */
    boolean request(String stream) {
        try {
            executor.execute(() -> take(stream));
            return true;
        } catch (RejectedExecutionException _) {
            return false;
        }
    }

    private void take(String stream) {
        try {
            states.keepSnapshots(stream, every);
        } catch (RuntimeException failed) {
            LOG.warn("No snapshot of stream {} could be taken; its events are read instead", stream, failed);
        }
    }

    @Override
    public void close() {
        executor.getQueue().clear();
        executor.shutdown();
        try {
            executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
