package dev.razao.eventstore.axonserver;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** One reader's way through the log. Axon's coordinator asks it from two threads at once, hence the locks. */
final class AxonServerStream implements TrackingEventStream {

    private static final int PATIENCE_MILLIS = 1000;

    private final Queue<TrackedEventMessage<?>> ready = new ArrayDeque<>();
    private final AxonServerEventStorageEngine engine;
    private final LiveStream events;

    AxonServerStream(AxonServerEventStorageEngine engine, LiveStream events) {
        this.engine = engine;
        this.events = events;
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        try {
            hasNextAvailable(0, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("Interrupted while events were read", interrupted);
        }
        return Optional.ofNullable(ready.peek());
    }

    /** Upcasters may leave nothing of an event, so it goes on to the next. */
    @Override
    public synchronized boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        while (ready.isEmpty()) {
            var next = events.poll(timeout, unit);
            if (next.isEmpty()) {
                return false;
            }
            engine.tracked(Stream.of(next.get())).forEach(ready::add);
        }
        return true;
    }

    @Override
    public synchronized TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        boolean there = false;
        while (!there) {
            there = hasNextAvailable(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        }
        return ready.remove();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable available) {
        events.stream().onAvailable(available);
        return true;
    }

    @Override
    public void close() {
        events.close();
    }
}
