package dev.razao.api.operation;

import static dev.razao.api.edge.Operation.does;
import static org.springdoc.webflux.core.fn.SpringdocRouteBuilder.route;

import dev.razao.api.edge.Bodies;
import dev.razao.api.edge.Caller;
import dev.razao.api.edge.Parameters;
import dev.razao.api.edge.Refusal;
import dev.razao.saga.effect.ParkedEffect;
import dev.razao.saga.effect.ParkedEffects;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What could not be done and waits for a person: an effect, or a provider's event that nobody understands yet. */
@Configuration(proxyBeanMethods = false)
class ParkedApi {
    private final ParkedEffects parked;
    private final Bodies bodies;

    ParkedApi(ParkedEffects parked, Bodies bodies) {
        this.parked = parked;
        this.bodies = bodies;
    }

    record Discard(@NotBlank @Size(max = 500) String reason) {}

    @Bean
    RouterFunction<ServerResponse> parkedRoutes() {
        return route().GET(
                        "/api/admin/parked",
                        this::list,
                        does("listParked", "Lists what was parked, with its reason")
                                .answersMany(200, ParkedEffect.class))
                .POST(
                        "/api/admin/parked/{id}/retry",
                        this::retry,
                        does("retryParked", "Tries a parked effect again")
                                .inPath("id")
                                .answersNothing(204)
                                .refuses(404))
                .POST(
                        "/api/admin/parked/{id}/discard",
                        this::discard,
                        does("discardParked", "Gives a parked effect up, for a reason that is kept")
                                .inPath("id")
                                .takes(Discard.class)
                                .answersNothing(204)
                                .refuses(404, 422))
                .build();
    }

    Mono<ServerResponse> list(ServerRequest http) {
        var tenant = Caller.of(http).tenant();
        return blocking(() -> Stream.concat(parked.list(tenant).stream(), parked.list(null).stream())
                        .toList())
                .flatMap(ServerResponse.ok()::bodyValue);
    }

    Mono<ServerResponse> retry(ServerRequest http) {
        var id = mine(http);
        return id.flatMap(effect -> blocking(() -> parked.retry(effect)))
                .then(ServerResponse.noContent().build());
    }

    Mono<ServerResponse> discard(ServerRequest http) {
        return bodies.read(http, Discard.class)
                .flatMap(body -> mine(http).flatMap(id -> blocking(() -> parked.discard(id, body.reason()))))
                .then(ServerResponse.noContent().build());
    }

    /** Of the caller's tenant, or of none, as news about a payment that nobody knows. */
    private Mono<UUID> mine(ServerRequest http) {
        var id = Parameters.id(http, UUID::fromString);
        var tenant = Caller.of(http).tenant();
        return blocking(() -> List.of(parked.list(tenant), parked.list(null)))
                .filter(lists -> lists.stream().flatMap(List::stream).anyMatch(effect -> effect.id()
                        .equals(id)))
                .map(_ -> id)
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("Nothing is parked under this id")));
    }

    private static <T> Mono<T> blocking(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }
}
