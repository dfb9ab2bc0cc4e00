package dev.razao.api.edge;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Routing finds nothing where only the method is wrong; a client wants to hear which one is right. */
@Component
class AllowedMethods {
    private final ObjectProvider<RouterFunction<?>> routes;

    AllowedMethods(ObjectProvider<RouterFunction<?>> routes) {
        this.routes = routes;
    }

    /** @return the same failure, unless another method would have found something */
    Mono<Throwable> explain(ServerWebExchange exchange, Throwable failure) {
        if (!(failure instanceof ResponseStatusException http)
                || http.getStatusCode().value() != 404) {
            return Mono.just(failure);
        }
        return Flux.just(HttpMethod.values())
                .filterWhen(method -> answers(exchange, method))
                .collectList()
                .map(methods -> methods.isEmpty() ? failure : notAllowed(exchange, methods));
    }

    private Mono<Boolean> answers(ServerWebExchange exchange, HttpMethod method) {
        var asked = exchange.mutate().request(request -> request.method(method)).build();
        return Flux.fromStream(routes::stream)
                .flatMap(router -> router.route(ServerRequest.create(asked, List.of())))
                .hasElements();
    }

    private static Throwable notAllowed(ServerWebExchange exchange, List<HttpMethod> methods) {
        return new MethodNotAllowedException(exchange.getRequest().getMethod(), methods);
    }
}
