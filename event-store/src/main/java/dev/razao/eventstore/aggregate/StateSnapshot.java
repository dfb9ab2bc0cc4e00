package dev.razao.eventstore.aggregate;

import dev.razao.eventstore.LogPosition;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stored state of a stream behind one of its events.
 *
 * @param revision of the state's structure
 * @param sequence of that event, as are {@code position} and {@code time}
 * @param latest the latest time of that event and all before it
 */
public record StateSnapshot(
        String stream,
        String type,
        String payloadType,
        String revision,
        String payload,
        @Nullable UUID tenantId,
        long sequence,
        LogPosition position,
        Instant time,
        Instant latest) {}
