package dev.razao.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** As much of a stored event as a read model is made of; there may be millions. */
public record BareEvent(
        LogPosition position, @Nullable UUID tenantId, long sequence, String type, Instant time, byte[] payload) {

    static BareEvent of(StoredEvent event) {
        return new BareEvent(
                event.position(),
                event.tenantId(),
                event.sequence(),
                event.type(),
                event.time(),
                event.payload().getBytes(UTF_8));
    }
}
