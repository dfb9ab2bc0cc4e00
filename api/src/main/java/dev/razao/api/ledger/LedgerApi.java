package dev.razao.api.ledger;

import static dev.razao.api.edge.Operation.does;
import static org.springdoc.webflux.core.fn.SpringdocRouteBuilder.route;

import dev.razao.api.edge.Gateways;
import dev.razao.api.edge.Parameters;
import dev.razao.query.kernel.AsOf;
import dev.razao.query.ledger.Balances;
import dev.razao.query.ledger.LedgerQuery.FindBalances;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The books, now or as they were. */
@Configuration(proxyBeanMethods = false)
class LedgerApi {
    private final Gateways gateways;

    LedgerApi(Gateways gateways) {
        this.gateways = gateways;
    }

    @Bean
    RouterFunction<ServerResponse> ledger() {
        return route().GET(
                        "/ledger/balances",
                        this::balances,
                        does("findBalances", "Shows the balance of every account; together they are zero")
                                .inQuery("asOf", "An instant (ISO 8601) or a position of the log")
                                .answers(200, Balances.class)
                                .refuses(400))
                .build();
    }

    Mono<ServerResponse> balances(ServerRequest http) {
        var query = new FindBalances(Parameters.query(http, "asOf", AsOf::parse).orElse(null));
        return gateways.find(http, query, Balances.class).flatMap(ServerResponse.ok()::bodyValue);
    }
}
