package dev.razao.saga.effect;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;

/** Lets work go on for so long on a virtual thread of its own, then interrupts it. */
final class TimeLimit {
    /** How long interrupted work may take to end; the next attempt should not overlap with it. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private TimeLimit() {}

    static <T> T run(Callable<T> work, Duration limit) throws Exception {
        var task = new FutureTask<>(work);
        var thread = Thread.ofVirtual().start(task);
        try {
            return task.get(limit.toMillis(), MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        } catch (TimeoutException late) {
            throw (TimeoutException) new TimeoutException("Not done within " + limit).initCause(late);
        } finally {
            thread.interrupt();
            thread.join(GRACE);
        }
    }
}
