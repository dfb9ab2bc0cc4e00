package dev.razao.eventstore.postgres;

import dev.razao.eventstore.EventNews;
import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.VisibleEvents;
import java.time.Duration;
import java.util.function.Consumer;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Wakes every reader of this node once an event can be read. Axon's {@code EmbeddedEventStore} offers its streams no
 * callback, so a pooled processor would look only twice a second.
 */
public final class PostgresEventStore extends AbstractEventStore implements EventNews, Lifecycle, AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(250);

    private final PostgresEventStorageEngine engine;
    private final Duration poll;
    private @Nullable LogTail tail;

    public PostgresEventStore(PostgresEventStorageEngine engine) {
        this(engine, POLL);
    }

    /** @param poll how often to look without any sign of news */
    PostgresEventStore(PostgresEventStorageEngine engine, Duration poll) {
        super(new Settings().storageEngine(engine));
        this.engine = engine;
        this.poll = poll;
    }

    /** Opens the log after the token; from its start for null. */
    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return new LogStream(tail(), LogPosition.of(token), engine::tracked);
    }

    @Override
    public Registration onVisible(Consumer<VisibleEvents> listener) {
        return tail().onVisible(listener);
    }

    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS - 10, this::stopFollowing);
        // Commands that are still being handled store their events first.
        lifecycle.onShutdown(Phase.EXTERNAL_CONNECTIONS, engine::close);
    }

    /** Stops following the log and closes the engine. */
    @Override
    public void close() {
        stopFollowing();
        engine.close();
    }

    private synchronized LogTail tail() {
        if (tail == null) {
            tail = new LogTail(engine, poll);
        }
        return tail;
    }

    private synchronized void stopFollowing() {
        if (tail != null) {
            tail.close();
        }
    }

    private static final class Settings extends AbstractEventStore.Builder {}
}
