package dev.razao.api.kpi;

import static dev.razao.api.edge.Operation.does;
import static org.springdoc.webflux.core.fn.SpringdocRouteBuilder.route;

import dev.razao.api.edge.Gateways;
import dev.razao.api.edge.Parameters;
import dev.razao.api.edge.Refusal;
import dev.razao.query.kpi.KpiQuery.FindKpis;
import dev.razao.query.kpi.Kpis;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Key figures of a period. */
@Configuration(proxyBeanMethods = false)
class KpiApi {
    private final Gateways gateways;

    KpiApi(Gateways gateways) {
        this.gateways = gateways;
    }

    @Bean
    RouterFunction<ServerResponse> kpis() {
        return route().GET(
                        "/metrics/kpi",
                        this::kpis,
                        does(
                                        "findKpis",
                                        "Shows the key figures from one day to another, both included, in São Paulo time")
                                .inQuery("from", "First day (ISO 8601), required")
                                .inQuery("to", "Last day (ISO 8601), required")
                                .answers(200, Kpis.class)
                                .refuses(400))
                .build();
    }

    Mono<ServerResponse> kpis(ServerRequest http) {
        var query = new FindKpis(day(http, "from"), day(http, "to"));
        return gateways.find(http, query, Kpis.class).flatMap(ServerResponse.ok()::bodyValue);
    }

    private static LocalDate day(ServerRequest http, String name) {
        return Parameters.query(http, name, LocalDate::parse)
                .orElseThrow(() -> Refusal.malformed("Query parameter " + name + " is required, as 2026-11-21"));
    }
}
