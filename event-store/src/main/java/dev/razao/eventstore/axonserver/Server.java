package dev.razao.eventstore.axonserver;

import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** The connection to an Axon Server: what waits for it is limited in time, and what it refuses is said in Axon's words. */
final class Server implements AutoCloseable {

    private static final String CONTEXT = "default";
    private static final long PATIENCE_SECONDS = 10;
    private static final Metadata.Key<String> ERROR_CODE =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);
    private static final String INVALID_SEQUENCE = "AXONIQ-2000";

    private final AxonServerConnectionFactory factory;
    private final EventChannel events;

    /** @throws EventStoreException if nobody answers there */
    Server(AxonServerAddress address) {
        factory = AxonServerConnectionFactory.forClient("razao")
                .routingServers(new ServerAddress(address.host(), address.port()))
                .token(address.accessToken())
                .connectTimeout(PATIENCE_SECONDS / 2, TimeUnit.SECONDS)
                .build();
        events = factory.connect(CONTEXT).eventChannel();
        try {
            await(events.getLastToken());
        } catch (EventStoreException failed) {
            close();
            throw new EventStoreException("No Axon Server answers at %s, which RAZAO_AXON_SERVER names. %s"
                    .formatted(address, failed.getMessage()));
        }
    }

    EventChannel events() {
        return events;
    }

    <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failure(failed.getCause());
        } catch (TimeoutException failed) {
            throw new EventStoreException("Axon Server has not answered for " + PATIENCE_SECONDS + " s", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("Interrupted while Axon Server was asked", interrupted);
        }
    }

    static RuntimeException failure(Throwable cause) {
        var status = Status.fromThrowable(cause);
        if (INVALID_SEQUENCE.equals(code(cause))) {
            return new ConcurrencyException(String.valueOf(status.getDescription()), cause);
        }
        var what = status.getDescription() == null ? status.getCode().toString() : status.getDescription();
        return new EventStoreException("Axon Server refused or could not be reached: " + what, cause);
    }

    private static @Nullable String code(Throwable cause) {
        var trailers = Status.trailersFromThrowable(cause);
        return trailers == null ? null : trailers.get(ERROR_CODE);
    }

    @Override
    public void close() {
        factory.shutdown();
    }
}
