package dev.razao.eventstore.deadletter;

import static org.axonframework.eventhandling.EventUtils.upcastAndDeserializeTrackedEvents;

import dev.razao.eventstore.EventLog;
import dev.razao.eventstore.StoredEvent;
import dev.razao.eventstore.StoredEventData;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** Reads the event of a letter where it stands, so that a mended form is seen and an erased person stays erased. */
public record LoggedEvents(EventLog log, Serializer serializer, EventUpcaster upcaster) {

    public Optional<StoredEvent> stored(DeadLetter letter) {
        return log.stream(letter.stream(), letter.sequence() - 1, 1).stream()
                .filter(event -> event.eventId().equals(letter.eventId()))
                .findFirst();
    }

    /** As its processor hears it; an upcaster may make several of one. */
    List<TrackedEventMessage<?>> messages(DeadLetter letter) {
        var stored = stored(letter)
                .orElseThrow(() -> new IllegalStateException("The log has no event at " + letter.position()));
        return upcastAndDeserializeTrackedEvents(Stream.of(StoredEventData.of(stored)), serializer, upcaster)
                .toList();
    }
}
