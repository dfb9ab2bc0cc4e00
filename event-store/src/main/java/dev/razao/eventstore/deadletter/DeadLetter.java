package dev.razao.eventstore.deadletter;

import dev.razao.eventstore.LogPosition;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that a processor did not handle.
 *
 * @param segment of the processor that has it
 * @param sequence the event's number in its stream
 * @param cause the class of what went wrong; absent for an event that only waits behind another
 * @param tries 0 for an event that only waits
 */
public record DeadLetter(
        long id,
        String processor,
        int segment,
        String stream,
        long sequence,
        LogPosition position,
        UUID eventId,
        @Nullable UUID tenantId,
        String type,
        @Nullable String cause,
        @Nullable String message,
        int tries,
        Instant firstFailedAt,
        @Nullable Instant lastTriedAt) {

    Place place() {
        return new Place(processor, segment, stream);
    }

    /** What is kept in order: one stream, as one segment of one processor hears it. */
    record Place(String processor, int segment, String stream) {}
}
