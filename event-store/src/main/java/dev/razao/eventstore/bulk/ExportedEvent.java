package dev.razao.eventstore.bulk;

import dev.razao.eventstore.NewEvent;
import dev.razao.eventstore.StoredEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param storedAt when it was stored, where the engine knows */
public record ExportedEvent(StoredEvent event, @Nullable Instant storedAt) {

    /** As something to be stored again: all of it but its place. */
    public NewEvent asNew() {
        return new NewEvent(
                event.eventId(),
                event.tenantId(),
                event.stream(),
                event.aggregateType(),
                event.sequence(),
                event.type(),
                event.revision(),
                event.payload(),
                event.metadata(),
                event.time());
    }
}
