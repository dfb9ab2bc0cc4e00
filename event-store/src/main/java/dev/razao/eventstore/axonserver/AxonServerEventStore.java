package dev.razao.eventstore.axonserver;

import dev.razao.eventstore.EventNews;
import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.VisibleEvents;
import java.util.function.Consumer;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.jspecify.annotations.Nullable;

/** Axon's own store for Axon Server would put its own tokens into the token store; here they are places in the log. */
public final class AxonServerEventStore extends AbstractEventStore implements EventNews, Lifecycle, AutoCloseable {

    private final AxonServerEventStorageEngine engine;
    private @Nullable NewsFeed news;

    public AxonServerEventStore(AxonServerEventStorageEngine engine) {
        super(new Settings().storageEngine(engine));
        this.engine = engine;
    }

    /** Opens the log after the token; from its start for null. */
    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return new AxonServerStream(engine, engine.openLive(LogPosition.of(token)));
    }

    @Override
    public synchronized Registration onVisible(Consumer<VisibleEvents> listener) {
        if (news == null) {
            news = new NewsFeed(engine);
        }
        return news.onVisible(listener);
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

    private synchronized void stopFollowing() {
        if (news != null) {
            news.close();
        }
    }

    private static final class Settings extends AbstractEventStore.Builder {}
}
