package dev.razao.api.audit;

import static dev.razao.api.edge.Operation.does;
import static org.springdoc.webflux.core.fn.SpringdocRouteBuilder.route;
import static org.springframework.http.MediaType.APPLICATION_NDJSON;

import dev.razao.api.edge.Caller;
import dev.razao.api.edge.Parameters;
import dev.razao.events.run.RunId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What happened, as it is stored. */
@Configuration(proxyBeanMethods = false)
class AuditApi {
    private final RunTrail trail;

    AuditApi(RunTrail trail) {
        this.trail = trail;
    }

    @Bean
    RouterFunction<ServerResponse> audit() {
        return route().GET(
                        "/api/audit/runs/{id}",
                        this::runTrail,
                        does(
                                        "exportRunTrail",
                                        "Exports every event of a run, its deal, payments and postings, in order")
                                .inPath("id")
                                .streams(APPLICATION_NDJSON, AuditedEvent.class)
                                .refuses(404))
                .build();
    }

    Mono<ServerResponse> runTrail(ServerRequest http) {
        var run = Parameters.id(http, RunId::of);
        return trail.of(Caller.of(http), run)
                .flatMap(events ->
                        ServerResponse.ok().contentType(APPLICATION_NDJSON).body(events, AuditedEvent.class));
    }
}
