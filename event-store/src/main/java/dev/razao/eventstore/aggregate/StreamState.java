package dev.razao.eventstore.aggregate;

import dev.razao.eventstore.LogPosition;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate as some event left it.
 *
 * @param sequence of that event, as are {@code position} and {@code time}
 * @param state the aggregate itself, to be read only
 */
public record StreamState(
        String type,
        String stream,
        @Nullable UUID tenantId,
        long sequence,
        LogPosition position,
        Instant time,
        Object state) {}
