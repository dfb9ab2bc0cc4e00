package dev.razao.api.operation;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.razao.eventstore.StoredEvent;
import dev.razao.eventstore.deadletter.DeadLetter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param sequence the event's number in its stream
 * @param position in the log
 * @param cause absent for an event that only waits behind another
 * @param event the stored JSON, byte for byte, personal data sealed; only where one letter is asked for
 */
record DeadLetterView(
        long id,
        String processor,
        String stream,
        long sequence,
        String position,
        UUID eventId,
        String type,
        @Nullable String cause,
        @Nullable String message,
        int tries,
        Instant firstFailedAt,
        @Nullable Instant lastTriedAt,

        @JsonRawValue @Schema(implementation = Object.class) @Nullable
        String event) {
    static DeadLetterView of(DeadLetter letter) {
        return of(letter, null);
    }

    static DeadLetterView of(DeadLetter letter, @Nullable StoredEvent stored) {
        return new DeadLetterView(
                letter.id(),
                letter.processor(),
                letter.stream(),
                letter.sequence(),
                letter.position().toString(),
                letter.eventId(),
                letter.type(),
                letter.cause(),
                letter.message(),
                letter.tries(),
                letter.firstFailedAt(),
                letter.lastTriedAt(),
                stored == null ? null : stored.payload());
    }
}
