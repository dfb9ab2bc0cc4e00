package dev.razao.api.audit;

import static dev.razao.api.edge.Operation.does;
import static org.springdoc.webflux.core.fn.SpringdocRouteBuilder.route;

import dev.razao.api.edge.Caller;
import dev.razao.api.edge.Parameters;
import dev.razao.api.edge.Refusal;
import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.aggregate.Moment;
import dev.razao.eventstore.aggregate.PastStates;
import dev.razao.query.kernel.AsOf;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** What decisions are made on, now or as it was. */
@Configuration(proxyBeanMethods = false)
class StreamApi {
    private final PastStates states;
    private final StateForm form;
    // As a plain executor: a caller who leaves would interrupt its thread, and that costs a database connection.
    private final Scheduler readers = Schedulers.fromExecutor(Executors.newVirtualThreadPerTaskExecutor()::execute);

    StreamApi(PastStates states, StateForm form) {
        this.states = states;
        this.form = form;
    }

    @Bean
    RouterFunction<ServerResponse> streams() {
        return route().GET(
                        "/api/streams/{id}",
                        this::state,
                        does("findStreamState", "Shows the state that a run, payment, deal or posting decides on")
                                .inPath("id")
                                .inQuery("asOf", "An instant (ISO 8601) or a position of the log")
                                .answers(200, ShownState.class)
                                .refuses(400, 404))
                .build();
    }

    Mono<ServerResponse> state(ServerRequest http) {
        var stream = Parameters.id(http, UUID::fromString).toString();
        var moment = Parameters.query(http, "asOf", AsOf::parse)
                .map(StreamApi::moment)
                .orElseGet(Moment::now);
        var tenant = Caller.of(http).tenant().value();
        return Mono.fromCallable(() -> states.at(stream, moment))
                .subscribeOn(readers)
                .mapNotNull(found ->
                        found.filter(state -> tenant.equals(state.tenantId())).orElse(null))
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("No stream has this id")))
                .flatMap(state -> ServerResponse.ok().bodyValue(form.show(state)));
    }

    private static Moment moment(AsOf asOf) {
        return switch (asOf) {
            case AsOf.Time(var instant) -> Moment.at(instant);
            case AsOf.Position(long tx, long index) -> Moment.at(new LogPosition(tx, index));
        };
    }
}
