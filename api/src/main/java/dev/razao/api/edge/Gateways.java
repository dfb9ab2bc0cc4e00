package dev.razao.api.edge;

import static dev.razao.events.kernel.MetadataKeys.IDEMPOTENCY_KEY;
import static org.axonframework.messaging.GenericMessage.asMessage;
import static org.axonframework.messaging.responsetypes.ResponseTypes.instanceOf;
import static reactor.core.publisher.Mono.fromFuture;

import dev.razao.events.kernel.DerivedId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.Message;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sends commands and asks queries in the caller's name. */
@Component
public class Gateways {
    public static final String IDEMPOTENCY_KEY_HEADER = "Idempotency-Key";

    private final CommandGateway commands;
    private final QueryGateway queries;

    Gateways(CommandGateway commands, QueryGateway queries) {
        this.commands = commands;
        this.queries = queries;
    }

    public Mono<Void> send(ServerRequest http, Object command) {
        var metadata = Caller.of(http).metadata();
        idempotencyKey(http).ifPresent(key -> metadata.put(IDEMPOTENCY_KEY, key));
        var message = GenericCommandMessage.asCommandMessage(command).withMetaData(metadata);
        return fromFuture(() -> commands.send(message)).then();
    }

    public <T> Mono<T> find(ServerRequest http, Object query, Class<T> view) {
        return fromFuture(() -> queries.query(inTheNameOf(http, query), instanceOf(view)));
    }

    public <T> Mono<List<T>> list(ServerRequest http, Object query, Class<T> view) {
        return Flux.from(queries.streamingQuery(inTheNameOf(http, query), view)).collectList();
    }

    private static Message<?> inTheNameOf(ServerRequest http, Object query) {
        return asMessage(query).withMetaData(Caller.of(http).metadata());
    }

    /** The id of a new thing: with an Idempotency-Key always the same one for the same tenant, route and key. */
    public UUID newId(ServerRequest http) {
        return idempotencyKey(http)
                .map(key -> DerivedId.from(Caller.of(http).tenant(), http.method(), http.path(), key))
                .orElseGet(TimeOrderedId::next);
    }

    private static Optional<String> idempotencyKey(ServerRequest http) {
        return Optional.ofNullable(http.headers().firstHeader(IDEMPOTENCY_KEY_HEADER))
                .filter(key -> !key.isBlank());
    }
}
