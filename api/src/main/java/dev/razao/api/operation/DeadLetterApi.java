package dev.razao.api.operation;

import static dev.razao.api.edge.Operation.does;
import static org.springdoc.webflux.core.fn.SpringdocRouteBuilder.route;

import dev.razao.api.edge.Bodies;
import dev.razao.api.edge.Caller;
import dev.razao.api.edge.Parameters;
import dev.razao.api.edge.Refusal;
import dev.razao.eventstore.deadletter.DeadLetter;
import dev.razao.eventstore.deadletter.DeadLetters;
import dev.razao.eventstore.deadletter.LoggedEvents;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.concurrent.Callable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Events that a read model or a process could not handle, and what becomes of them. */
@Configuration(proxyBeanMethods = false)
class DeadLetterApi {
    private static final int PAGE = 100;
    private static final int LONGEST_PAGE = 1_000;

    private final DeadLetters letters;
    private final LoggedEvents events;
    private final Bodies bodies;

    DeadLetterApi(DeadLetters letters, LoggedEvents events, Bodies bodies) {
        this.letters = letters;
        this.events = events;
        this.bodies = bodies;
    }

    record DiscardLetter(@NotBlank @Size(max = 500) String reason) {}

    @Bean
    RouterFunction<ServerResponse> deadLetterRoutes() {
        return route().GET(
                        "/api/admin/dead-letters",
                        this::list,
                        does("listDeadLetters", "Lists events that could not be handled, the oldest first")
                                .inQuery("processor", "Of this read model or process only")
                                .inQuery("limit", "At most so many, 100 if absent, never more than 1000")
                                .inQuery("after", "The id of the last one of the page before")
                                .answersMany(200, DeadLetterView.class)
                                .refuses(400))
                .GET(
                        "/api/admin/dead-letters/{id}",
                        this::find,
                        does("findDeadLetter", "Shows one, with its event as it is stored")
                                .inPath("id")
                                .answers(200, DeadLetterView.class)
                                .refuses(404))
                .POST(
                        "/api/admin/dead-letters/{id}/retry",
                        this::retry,
                        does("retryDeadLetters", "Tries all of its stream again, in order, until one fails again")
                                .inPath("id")
                                .answers(200, RetriedView.class)
                                .refuses(404))
                .POST(
                        "/api/admin/dead-letters/{id}/discard",
                        this::discard,
                        does("discardDeadLetter", "Gives one up, for a reason that is kept; those behind it still wait")
                                .inPath("id")
                                .takes(DiscardLetter.class)
                                .answersNothing(204)
                                .refuses(404, 422))
                .build();
    }

    Mono<ServerResponse> list(ServerRequest http) {
        var tenant = Caller.of(http).tenant().value();
        var processor = http.queryParam("processor").orElse(null);
        int limit = Parameters.query(http, "limit", DeadLetterApi::pageSize).orElse(PAGE);
        long after = Parameters.query(http, "after", Long::parseLong).orElse(0L);
        return blocking(() -> letters.list(tenant, processor, after, limit).stream()
                        .map(DeadLetterView::of)
                        .toList())
                .flatMap(ServerResponse.ok()::bodyValue);
    }

    private static int pageSize(String text) {
        return Math.clamp(Integer.parseInt(text), 1, LONGEST_PAGE);
    }

    Mono<ServerResponse> find(ServerRequest http) {
        return mine(http)
                .flatMap(letter -> blocking(
                        () -> DeadLetterView.of(letter, events.stored(letter).orElse(null))))
                .flatMap(ServerResponse.ok()::bodyValue);
    }

    Mono<ServerResponse> retry(ServerRequest http) {
        return mine(http)
                .flatMap(letter -> blocking(() -> RetriedView.of(letters.retry(letter))))
                .flatMap(ServerResponse.ok()::bodyValue);
    }

    Mono<ServerResponse> discard(ServerRequest http) {
        var by = Caller.of(http).actor();
        return bodies.read(http, DiscardLetter.class)
                .flatMap(body ->
                        mine(http).flatMap(letter -> blocking(() -> letters.discard(letter, body.reason(), by))))
                .flatMap(done -> done ? ServerResponse.noContent().build() : Mono.error(DeadLetterApi::unknown));
    }

    /** Of the caller's tenant, or of none. */
    private Mono<DeadLetter> mine(ServerRequest http) {
        long id = Parameters.id(http, Long::parseLong);
        var tenant = Caller.of(http).tenant().value();
        return blocking(() -> letters.find(id)
                .filter(letter -> letter.tenantId() == null || letter.tenantId().equals(tenant))
                .orElseThrow(DeadLetterApi::unknown));
    }

    private static Refusal unknown() {
        return Refusal.notFound("No dead letter has this id");
    }

    private static <T> Mono<T> blocking(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }
}
