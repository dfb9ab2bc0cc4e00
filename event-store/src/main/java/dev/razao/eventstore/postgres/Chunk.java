package dev.razao.eventstore.postgres;

import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.StoredEvent;
import java.util.List;

/** All events between two places in the log. */
record Chunk(LogPosition from, LogPosition to, List<StoredEvent> events, long size) {

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
