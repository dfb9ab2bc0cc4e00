package dev.razao.api.edge;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Joins the caller's trace (W3C Trace Context, header {@code traceparent}) or begins one. */
@Component
@Order(0)
class TraceFilter implements WebFilter {
    private static final String ATTRIBUTE = "traceId";
    private static final Pattern TRACE_PARENT = Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-.*");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TRACE_BYTES = 16;

    static String traceOf(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ATTRIBUTE, "");
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var parent = exchange.getRequest().getHeaders().getFirst("traceparent");
        var match = TRACE_PARENT.matcher(parent == null ? "" : parent);
        exchange.getAttributes().put(ATTRIBUTE, match.matches() ? match.group(1) : newTrace());
        return chain.filter(exchange);
    }

    private static String newTrace() {
        var bytes = new byte[TRACE_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
