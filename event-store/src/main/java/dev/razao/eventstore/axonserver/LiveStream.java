package dev.razao.eventstore.axonserver;

import dev.razao.eventstore.StoredEvent;
import io.axoniq.axonserver.connector.event.EventStream;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Events as the server pushes them, without an end; a lost connection is told to whoever asks for the next one. */
record LiveStream(EventStream stream) implements AutoCloseable {

    /** Empty if none came within that time. */
    Optional<StoredEvent> poll(long timeout, TimeUnit unit) throws InterruptedException {
        var next = timeout <= 0 ? stream.nextIfAvailable() : stream.nextIfAvailable(timeout, unit);
        if (next == null && stream.isClosed()) {
            throw stream.getError()
                    .map(Server::failure)
                    .orElseGet(() -> new EventStoreException("Axon Server has ended the stream of events"));
        }
        return Optional.ofNullable(next)
                .map(event -> WireForm.stored(event.getEvent(), WireForm.position(event.getToken())));
    }

    @Override
    public void close() {
        stream.close();
    }
}
