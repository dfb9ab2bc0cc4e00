package dev.razao.eventstore.aggregate;

import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.StoredEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Behind which event of its stream a state stands.
 *
 * @param tenantId of the first event: a stream belongs to whoever began it
 * @param latest the latest time of that event and all before it: where clocks differ, it may be another one's
 */
record Place(@Nullable UUID tenantId, long sequence, LogPosition position, Instant time, Instant latest) {

    static final Place START = new Place(null, -1, LogPosition.START, Instant.MIN, Instant.MIN);

    Place after(StoredEvent event) {
        var until = event.time().isAfter(latest) ? event.time() : latest;
        var owner = sequence < 0 ? event.tenantId() : tenantId;
        return new Place(owner, event.sequence(), event.position(), event.time(), until);
    }

    int eventsUntilMultipleOf(int every) {
        return (int) (every - (sequence + 1) % every);
    }
}
