package dev.razao.api.operation;

import static dev.razao.api.edge.Operation.does;
import static org.springdoc.webflux.core.fn.SpringdocRouteBuilder.route;

import dev.razao.eventstore.EventLog;
import dev.razao.eventstore.LogPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** How the log stands, and who keeps its readers behind: not for everybody's eyes. */
@Configuration(proxyBeanMethods = false)
class LogApi {
    private final EventLog log;
    private final LogWatch watch;

    LogApi(EventLog log, LogWatch watch) {
        this.log = log;
        this.watch = watch;
    }

    /**
     * @param head the place of the last event that can be read
     * @param behindSeconds how long the oldest event has waited that is committed but cannot be read yet
     * @param heldBy the transaction that it waits for, as far as the database tells
     */
    record LogState(
            String head, double behindSeconds, @Nullable String heldBy) {}

    @Bean
    RouterFunction<ServerResponse> logRoutes() {
        return route().GET(
                        "/api/admin/log",
                        this::log,
                        does("showLog", "Shows how far the log can be read, and which transaction holds readers back")
                                .answers(200, LogState.class))
                .build();
    }

    Mono<ServerResponse> log(ServerRequest http) {
        return Mono.fromCallable(this::state)
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(ServerResponse.ok()::bodyValue);
    }

    private LogState state() {
        var delay = watch.delay();
        var head = log.head().orElse(LogPosition.START);
        return new LogState(
                head.toString(), delay.behind().toMillis() / 1e3, delay.heldBy().orElse(null));
    }
}
