package dev.razao.api.edge;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes every failure as {@code application/problem+json}, before Spring's own page would. */
@Component
@Order(-2)
class ProblemWriter implements WebExceptionHandler {
    private final JsonMapper json;
    private final AllowedMethods allowed;

    ProblemWriter(JsonMapper json, AllowedMethods allowed) {
        this.json = json;
        this.allowed = allowed;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) return Mono.error(failure);
        return allowed.explain(exchange, failure).flatMap(explained -> write(exchange, explained));
    }

    private Mono<Void> write(ServerWebExchange exchange, Throwable failure) {
        var response = exchange.getResponse();
        var problem = Problems.of(failure, TraceFilter.traceOf(exchange));
        response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
        var headers = response.getHeaders();
        if (failure instanceof ErrorResponse told) headers.addAll(told.getHeaders());
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(json.writeValueAsBytes(problem))));
    }
}
