package dev.razao.eventstore.postgres;

import dev.razao.eventstore.LogPosition;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;

/** All messages between two places in the log; upcasters may have left none. */
record Chunk(LogPosition from, LogPosition to, List<TrackedEventMessage<?>> messages, long size) {

    static Chunk nothing(LogPosition from, LogPosition to) {
        return new Chunk(from, to, List.of(), 0);
    }

    boolean isEmpty() {
        return from.equals(to);
    }

    Chunk after(LogPosition position) {
        if (position.compareTo(from) <= 0) {
            return this;
        }
        var left = messages.stream()
                .filter(message -> position.compareTo(LogPosition.of(message.trackingToken())) < 0)
                .toList();
        return new Chunk(position, to, left, size);
    }
}
