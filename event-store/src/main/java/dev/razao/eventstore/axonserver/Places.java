package dev.razao.eventstore.axonserver;

import dev.razao.eventstore.LogPosition;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Finds where in the log the events of one stream are, one after the other: the server knows an aggregate's events
 * without their tokens. It looks around the event's time, and only where times run wild from the stream's last place on.
 */
final class Places {

    private static final Duration DISORDER = Duration.ofMillis(100);
    private static final int NEAR = 2_000;

    private final Server server;
    private final long last;
    private long previous = -1;

    Places(Server server) {
        this.server = server;
        this.last = server.await(server.events().getLastToken());
    }

    LogPosition of(Event event) {
        var since = Instant.ofEpochMilli(event.getTimestamp()).minus(DISORDER);
        long hint = Math.clamp(AxonServerEventLog.tokenAt(server, since), previous, last);
        previous = find(event, hint, Math.min(last, hint + NEAR)).orElseGet(() -> find(event, previous, last)
                .orElseThrow(() -> new EventStoreException("Not in the log: " + event.getMessageIdentifier())));
        return WireForm.position(previous);
    }

    private OptionalLong find(Event event, long from, long to) {
        try (var walk = new Walk(server, from, to)) {
            for (var next = walk.next(); next != null; next = walk.next()) {
                if (next.getEvent().getMessageIdentifier().equals(event.getMessageIdentifier())) {
                    return OptionalLong.of(next.getToken());
                }
            }
        }
        return OptionalLong.empty();
    }
}
