package dev.razao.eventstore.fault;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** Reads on behind its token whenever it is asked to, and remembers what it met. */
final class Reader {

    private final List<Entry> read = new ArrayList<>();
    private final EventStorageEngine engine;
    private @Nullable TrackingToken token;

    Reader(EventStorageEngine engine) {
        this.engine = engine;
    }

    /** Reads what there is, and returns how much it was. */
    int readOn() {
        int before = read.size();
        engine.readEvents(token, false).forEach(this::meet);
        return read.size() - before;
    }

    private void meet(TrackedEventMessage<?> event) {
        read.add(Entry.of((DomainEventMessage<?>) event));
        token = event.trackingToken();
    }

    List<Entry> read() {
        return read;
    }

    @Nullable
    TrackingToken token() {
        return token;
    }
}
