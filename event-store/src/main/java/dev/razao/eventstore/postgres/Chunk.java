package dev.razao.eventstore.postgres;

import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.StoredEvent;
import java.lang.ref.WeakReference;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** All events between two places in the log. */
final class Chunk {

    private final LogPosition from;
    private final LogPosition to;
    private final List<StoredEvent> events;
    private final long size;
    private WeakReference<@Nullable List<TrackedEventMessage<?>>> messages = new WeakReference<>(null);

    Chunk(LogPosition from, LogPosition to, List<StoredEvent> events, long size) {
        this.from = from;
        this.to = to;
        this.events = events;
        this.size = size;
    }

    static Chunk nothing(LogPosition from, LogPosition to) {
        return new Chunk(from, to, List.of(), 0);
    }

    static Chunk of(LogPosition from, List<StoredEvent> events) {
        var to = events.isEmpty() ? from : events.getLast().position();
        return new Chunk(
                from, to, events, events.stream().mapToLong(StoredEvent::size).sum());
    }

    boolean isEmpty() {
        return from.equals(to);
    }

    LogPosition from() {
        return from;
    }

    LogPosition to() {
        return to;
    }

    List<StoredEvent> events() {
        return events;
    }

    long size() {
        return size;
    }

    /** The same objects for readers that come at the same time; kept no longer than they need, for people may be erased. */
    synchronized List<TrackedEventMessage<?>> messages(LogStream.Messages maker) {
        var made = messages.get();
        if (made == null) {
            made = maker.of(events.stream()).toList();
            messages = new WeakReference<>(made);
        }
        return made;
    }

    Chunk after(LogPosition position) {
        if (position.compareTo(from) <= 0) {
            return this;
        }
        var left = events.stream()
                .filter(event -> position.compareTo(event.position()) < 0)
                .toList();
        return new Chunk(position, to, left, size);
    }
}
