package dev.razao.api.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.razao.eventstore.StoredEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * An event exactly as it is stored: personal data stays sealed.
 *
 * @param position in the log
 * @param payload the stored JSON, byte for byte
 * @param metadata the stored JSON, byte for byte
 */
record AuditedEvent(
        String position,
        UUID eventId,
        String stream,
        long sequence,
        String type,
        String revision,
        Instant at,
        @JsonRawValue @Schema(implementation = Object.class) String payload,
        @JsonRawValue @Schema(implementation = Object.class) String metadata) {
    static AuditedEvent of(StoredEvent stored) {
        return new AuditedEvent(
                stored.position().toString(),
                stored.eventId(),
                stored.stream(),
                stored.sequence(),
                stored.type(),
                String.valueOf(stored.revision()),
                stored.time(),
                stored.payload(),
                stored.metadata());
    }
}
