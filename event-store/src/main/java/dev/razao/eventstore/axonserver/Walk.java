package dev.razao.eventstore.axonserver;

import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** From one token, not itself, up to another that exists. */
final class Walk implements AutoCloseable {

    private static final int BUFFER = 1024;
    private static final long PATIENCE_SECONDS = 10;

    private final EventStream stream;
    private final long last;
    private long taken;

    Walk(Server server, long from, long last) {
        this.stream = server.events().openStream(from, (int) Math.min(BUFFER, last - from));
        this.taken = from;
        this.last = last;
    }

    /** Null at the end. */
    @Nullable
    EventWithToken next() {
        if (taken >= last) {
            return null;
        }
        try {
            var next = stream.nextIfAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw stream.getError()
                        .map(Server::failure)
                        .orElseGet(() -> new EventStoreException("Axon Server sends no events"));
            }
            taken = next.getToken();
            return next;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("Interrupted while events were read", interrupted);
        }
    }

    @Override
    public void close() {
        stream.close();
    }
}
