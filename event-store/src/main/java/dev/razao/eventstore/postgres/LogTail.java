package dev.razao.eventstore.postgres;

import dev.razao.eventstore.Listeners;
import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.VisibleEvents;
import java.time.Duration;
import java.util.function.Consumer;
import org.axonframework.common.Registration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the end of the log in one thread for all readers of this node. */
final class LogTail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);
    private static final int LIMIT = 1000;
    private static final long KEPT_SIZE = 16 << 20;
    private static final long RECHECK_MILLIS = 250;
    private static final long BRIEF_RECHECK_MILLIS = 4;
    private static final Duration BRIEF = Duration.ofSeconds(1);

    private final Listeners listeners = new Listeners();
    private final WakeUp wakeUp = new WakeUp();
    private final PostgresEventStorageEngine engine;
    private final RecentChunks recent;
    private final Registration commits;
    private final OtherNodes others;
    private final Duration poll;
    private final StallWarning stall;
    private final Thread thread;
    private volatile boolean closed;
    private LogPosition position;
    private long recheckMillis = 1;

    /** Follows from here on: whatever becomes visible after this returns is announced. */
    LogTail(PostgresEventStorageEngine engine, Duration poll) {
        this.engine = engine;
        this.poll = poll;
        this.position = engine.log().head().orElse(LogPosition.START);
        this.stall = new StallWarning(engine::watermark);
        this.recent = new RecentChunks(position, KEPT_SIZE);
        this.commits = engine.onCommit(wakeUp::signal);
        this.others = engine.otherNodes(wakeUp::signal);
        this.thread = Thread.ofPlatform().daemon().name("event-log-tail").start(this::follow);
    }

    /** What follows the position, from memory if it is kept there; empty if nothing does yet. */
    Chunk after(LogPosition position) {
        var oldest = recent.oldest();
        var kept = recent.after(position);
        if (kept != null) {
            return kept;
        }
        var read = Chunk.of(position, engine.log().after(position, LIMIT));
        // Nothing lies between the two, so the reader may take the place where memory begins.
        return read.isEmpty() && oldest.compareTo(position) > 0 ? Chunk.nothing(position, oldest) : read;
    }

    void await(LogPosition position, long millis) throws InterruptedException {
        recent.await(position, millis);
    }

    Registration onVisible(Consumer<VisibleEvents> listener) {
        return listeners.add(listener);
    }

    private void follow() {
        try {
            while (!closed) {
                followSafely();
            }
        } catch (InterruptedException _) {
            // Closing ends every wait.
        }
    }

    private void followSafely() throws InterruptedException {
        try {
            advance();
        } catch (RuntimeException failed) {
            if (!closed) {
                LOG.warn("The event log cannot be followed at the moment", failed);
                Thread.sleep(RECHECK_MILLIS);
            }
        }
    }

    private void advance() throws InterruptedException {
        var events = engine.log().after(position, LIMIT);
        if (!events.isEmpty()) {
            recent.add(Chunk.of(position, events));
            position = events.getLast().position();
            listeners.tell(events);
            recheckMillis = 1;
        }
        if (events.size() < LIMIT) {
            rest();
        }
    }

    /** What is held back becomes visible without a commit of ours, so only looking again finds it. */
    private void rest() throws InterruptedException {
        var heldBack = engine.longestHeldBack();
        stall.waited(heldBack.orElse(Duration.ZERO));
        if (heldBack.isPresent()) {
            Thread.sleep(recheckMillis);
            // Nearly always it is a batch of a read model, which ends within milliseconds; for a stranger there is
            // time.
            boolean brief = heldBack.get().compareTo(BRIEF) < 0;
            recheckMillis = Math.min(2 * recheckMillis, brief ? BRIEF_RECHECK_MILLIS : RECHECK_MILLIS);
        } else {
            recheckMillis = 1;
            wakeUp.await(poll.toMillis());
        }
    }

    @Override
    public void close() {
        closed = true;
        commits.cancel();
        others.close();
        thread.interrupt();
    }
}
