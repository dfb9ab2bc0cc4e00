package dev.razao.api.operation;

import static dev.razao.api.edge.Operation.does;
import static org.springdoc.webflux.core.fn.SpringdocRouteBuilder.route;

import dev.razao.api.edge.Caller;
import dev.razao.api.operation.Projections.ProjectionStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Read models: how they stand, and reading them anew. */
@Configuration(proxyBeanMethods = false)
class ProjectionApi {
    private final Projections projections;

    ProjectionApi(Projections projections) {
        this.projections = projections;
    }

    @Bean
    RouterFunction<ServerResponse> projectionRoutes() {
        return route().GET(
                        "/api/admin/projections",
                        this::list,
                        does("listProjections", "Shows how far each read model is")
                                .answersMany(200, ProjectionStatus.class))
                .POST(
                        "/api/admin/projections/{name}/rebuild",
                        this::rebuild,
                        does(
                                        "rebuildProjection",
                                        "Builds a read model anew from the log, and swaps it in when it is whole")
                                .inPath("name")
                                .answers(202, ProjectionStatus.class)
                                .refuses(404, 409))
                .POST(
                        "/api/admin/projections/{name}/pause",
                        this::pause,
                        does("pauseProjection", "Halts a read model on every node, until it is resumed")
                                .inPath("name")
                                .answers(200, ProjectionStatus.class)
                                .refuses(404))
                .POST(
                        "/api/admin/projections/{name}/resume",
                        this::resume,
                        does("resumeProjection", "Lets a read model go on")
                                .inPath("name")
                                .answers(200, ProjectionStatus.class)
                                .refuses(404))
                .build();
    }

    Mono<ServerResponse> list(ServerRequest http) {
        return Mono.fromCallable(projections::all)
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(ServerResponse.ok()::bodyValue);
    }

    Mono<ServerResponse> rebuild(ServerRequest http) {
        return Mono.fromCallable(() -> projections.rebuild(http.pathVariable("name")))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(ServerResponse.accepted()::bodyValue);
    }

    Mono<ServerResponse> pause(ServerRequest http) {
        var by = Caller.of(http).actor();
        return Mono.fromCallable(() -> projections.pause(http.pathVariable("name"), by))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(ServerResponse.ok()::bodyValue);
    }

    Mono<ServerResponse> resume(ServerRequest http) {
        return Mono.fromCallable(() -> projections.resume(http.pathVariable("name")))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(ServerResponse.ok()::bodyValue);
    }
}
