package dev.razao.eventstore.axonserver;

import dev.razao.eventstore.Listeners;
import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.StoredEvent;
import dev.razao.eventstore.VisibleEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.Registration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the end of the log in one thread and tells what is new; a lost connection is taken up where it broke. */
final class NewsFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NewsFeed.class);
    private static final int LIMIT = 1000;
    private static final long IDLE_MILLIS = 1000;
    private static final long RETRY_MILLIS = 250;

    private final Listeners listeners = new Listeners();
    private final AxonServerEventStorageEngine engine;
    private final Thread thread;
    private volatile boolean closed;
    private LogPosition position;

    NewsFeed(AxonServerEventStorageEngine engine) {
        this.engine = engine;
        this.position = engine.log().head().orElse(LogPosition.START);
        this.thread = Thread.ofPlatform().daemon().name("axon-server-news").start(this::follow);
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
        try (var events = engine.openLive(position)) {
            while (!closed) {
                tell(taken(events));
            }
        } catch (RuntimeException failed) {
            if (!closed) {
                LOG.warn("The event log cannot be followed at the moment", failed);
                Thread.sleep(RETRY_MILLIS);
            }
        }
    }

    private static List<StoredEvent> taken(LiveStream events) throws InterruptedException {
        var taken = new ArrayList<StoredEvent>();
        Optional<StoredEvent> next = events.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        while (next.isPresent()) {
            taken.add(next.get());
            next = taken.size() < LIMIT ? events.poll(0, TimeUnit.MILLISECONDS) : Optional.empty();
        }
        return taken;
    }

    private void tell(List<StoredEvent> events) {
        if (!events.isEmpty()) {
            position = events.getLast().position();
            listeners.tell(events);
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
