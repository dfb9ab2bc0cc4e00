package dev.razao.eventstore;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it lies in the log, its JSON byte for byte.
 *
 * @param aggregateType absent for an event that no aggregate published; it is a stream of its own
 */
public record StoredEvent(
        LogPosition position,
        UUID eventId,
        @Nullable UUID tenantId,
        String stream,
        @Nullable String aggregateType,
        long sequence,
        String type,
        @Nullable String revision,
        String payload,
        String metadata,
        Instant time) {

    private static final int OVERHEAD = 600;

    /** What it weighs in memory, near enough. */
    public long size() {
        return OVERHEAD + payload.length() + metadata.length();
    }
}
