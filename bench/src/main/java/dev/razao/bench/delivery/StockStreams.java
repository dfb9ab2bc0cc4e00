package dev.razao.bench.delivery;

import io.netty.buffer.Unpooled;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Server-sent events as one would feed them from Axon's store: one reader of its stream serves all clients. */
final class StockStreams implements AutoCloseable {

    private final Map<String, Sinks.One<String>> followers = new ConcurrentHashMap<>();
    private final DisposableServer http;
    private final Thread reader;

    StockStreams(EventStore events) {
        reader = Thread.ofPlatform().daemon().name("stock-streams").start(() -> read(events));
        http = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .route(routes -> routes.get("/{id}", this::follow))
                .bindNow();
    }

    URI address(String transactionId) {
        return URI.create("http://127.0.0.1:" + http.port() + "/" + transactionId);
    }

    private Flux<Void> follow(HttpServerRequest request, HttpServerResponse response) {
        var sink = followers.computeIfAbsent(String.valueOf(request.param("id")), _ -> Sinks.one());
        var frames = Flux.concat(Flux.just(":following\n\n"), sink.asMono())
                .map(frame -> Unpooled.copiedBuffer(frame, StandardCharsets.UTF_8));
        return Flux.from(response.sse().send(frames, _ -> true));
    }

    private void read(EventStore events) {
        try (var stream = events.openStream(events.createHeadToken())) {
            while (true) {
                if (stream.nextAvailable() instanceof DomainEventMessage<?> event) {
                    var follower = followers.get(event.getAggregateIdentifier());
                    if (follower != null) {
                        follower.tryEmitValue(
                                "id:%d\ndata:%s\n\n".formatted(event.getSequenceNumber(), event.getPayload()));
                    }
                }
            }
        } catch (InterruptedException _) {
            // Closing ends the wait.
        }
    }

    @Override
    public void close() {
        reader.interrupt();
        http.disposeNow();
    }
}
