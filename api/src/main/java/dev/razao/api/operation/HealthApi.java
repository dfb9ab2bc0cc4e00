package dev.razao.api.operation;

import static dev.razao.api.edge.Operation.openlyDoes;
import static org.springdoc.webflux.core.fn.SpringdocRouteBuilder.route;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Whether the platform can work. Open, for whoever watches it. */
@Configuration(proxyBeanMethods = false)
class HealthApi {
    private final Health health;

    HealthApi(Health health) {
        this.health = health;
    }

    @Bean
    RouterFunction<ServerResponse> healthRoutes() {
        return route().GET(
                        "/health",
                        this::health,
                        openlyDoes("health", "Tells whether every part is up")
                                .answers(200, Health.State.class)
                                .answers(503, Health.State.class))
                .build();
    }

    Mono<ServerResponse> health(ServerRequest http) {
        return health.state()
                .flatMap(state -> ServerResponse.status(state.ok() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                        .bodyValue(state));
    }
}
