package dev.razao.api.edge;

import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Every route wants a bearer token, but for the few that cannot have one. */
@Component
@Order(1)
class TokenFilter implements WebFilter {
    /** The webhook has a token of its own, which the provider sends in its own header. */
    private static final Set<String> OPEN = Set.of("/health", "/webhooks/asaas");

    private static final String BEARER = "Bearer ";

    private final Tokens tokens;

    TokenFilter(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (OPEN.contains(exchange.getRequest().getPath().value())) return chain.filter(exchange);
        var header = exchange.getRequest().getHeaders().getFirst(AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            return Mono.error(Refusal.unauthorized());
        return tokens.callerOf(header.substring(BEARER.length()), TraceFilter.traceOf(exchange))
                .switchIfEmpty(Mono.error(Refusal::unauthorized))
                .flatMap(caller -> admit(exchange, chain, caller));
    }

    private static Mono<Void> admit(ServerWebExchange exchange, WebFilterChain chain, Caller caller) {
        var named = exchange.getRequest().getHeaders().getFirst("X-Tenant-Id");
        if (named != null && !named.equals(caller.tenant().toString())) {
            return Mono.error(Refusal.forbidden("X-Tenant-Id names another tenant than the token"));
        }
        exchange.getAttributes().put(Caller.ATTRIBUTE, caller);
        return chain.filter(exchange);
    }
}
