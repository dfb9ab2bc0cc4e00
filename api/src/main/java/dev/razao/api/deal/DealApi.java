package dev.razao.api.deal;

import static dev.razao.api.edge.Operation.does;
import static org.springdoc.webflux.core.fn.SpringdocRouteBuilder.route;

import dev.razao.api.edge.Amounts;
import dev.razao.api.edge.Bodies;
import dev.razao.api.edge.Caller;
import dev.razao.api.edge.CustomerRequest;
import dev.razao.api.edge.Gateways;
import dev.razao.api.edge.Parameters;
import dev.razao.api.edge.People;
import dev.razao.api.edge.Refusal;
import dev.razao.command.deal.DealCommand.*;
import dev.razao.events.deal.DealId;
import dev.razao.events.kernel.Money;
import dev.razao.events.kernel.Personal;
import dev.razao.query.deal.DealOverview;
import dev.razao.query.deal.DealQuery.FindDeal;
import dev.razao.query.deal.DealQuery.ListDeals;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Deals: opened, listed, won and lost. */
@Configuration(proxyBeanMethods = false)
class DealApi {
    private final Gateways gateways;
    private final Bodies bodies;
    private final People people;

    DealApi(Gateways gateways, Bodies bodies, People people) {
        this.gateways = gateways;
        this.bodies = bodies;
        this.people = people;
    }

    /** @param valueCents whole cents of a real */
    record OpenDealRequest(
            @NotBlank @Size(max = 200) String title,
            @NotNull @Min(1) @Max(Amounts.MOST_CENTS) Long valueCents,
            @NotNull @Valid CustomerRequest customer) {}

    record Opened(DealId dealId) {}

    record Loss(@NotBlank @Size(max = 500) String reason) {}

    @Bean
    RouterFunction<ServerResponse> deals() {
        return route().POST(
                        "/deals",
                        this::open,
                        does("openDeal", "Opens a deal: what is offered to whom for how much")
                                .inHeader(Gateways.IDEMPOTENCY_KEY_HEADER, "The same key opens the same deal")
                                .takes(OpenDealRequest.class)
                                .answers(201, Opened.class)
                                .refuses(409, 422))
                .GET(
                        "/deals",
                        this::list,
                        does("listDeals", "Lists deals, newest first")
                                .inQuery("stage", "Only deals in this stage")
                                .inQuery("limit", "At most 100")
                                .inQuery("cursor", "The last deal of the page before")
                                .answersMany(200, DealOverview.class)
                                .refuses(400))
                .GET(
                        "/deals/{id}",
                        this::find,
                        does("findDeal", "Shows a deal")
                                .inPath("id")
                                .answers(200, DealOverview.class)
                                .refuses(404))
                .POST(
                        "/deals/{id}/win",
                        this::win,
                        does("winDeal", "Wins a deal by a person's word")
                                .inPath("id")
                                .answersNothing(204)
                                .refuses(404, 409))
                .POST(
                        "/deals/{id}/lose",
                        this::lose,
                        does("loseDeal", "Gives a deal up")
                                .inPath("id")
                                .takes(Loss.class)
                                .answersNothing(204)
                                .refuses(404, 409, 422))
                .build();
    }

    Mono<ServerResponse> open(ServerRequest http) {
        return bodies.read(http, OpenDealRequest.class).flatMap(request -> {
            var deal = new DealId(gateways.newId(http));
            var customer = request.customer().customer();
            var person = people.idOf(Caller.of(http).tenant(), customer.taxId());
            var value = Money.brl(request.valueCents());
            return gateways.send(http, new OpenDeal(deal, request.title(), value, new Personal<>(person, customer)))
                    .then(ServerResponse.created(URI.create("/deals/" + deal)).bodyValue(new Opened(deal)));
        });
    }

    Mono<ServerResponse> list(ServerRequest http) {
        var query = new ListDeals(
                http.queryParam("stage").orElse(null),
                Parameters.query(http, "limit", Integer::valueOf).orElse(50),
                Parameters.query(http, "cursor", DealId::of).orElse(null));
        return gateways.list(http, query, DealOverview.class).flatMap(ServerResponse.ok()::bodyValue);
    }

    Mono<ServerResponse> find(ServerRequest http) {
        return gateways.find(http, new FindDeal(Parameters.id(http, DealId::of)), DealOverview.class)
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("No deal has this id")))
                .flatMap(ServerResponse.ok()::bodyValue);
    }

    Mono<ServerResponse> win(ServerRequest http) {
        return gateways.send(http, new WinDeal(Parameters.id(http, DealId::of), null))
                .then(ServerResponse.noContent().build());
    }

    Mono<ServerResponse> lose(ServerRequest http) {
        var deal = Parameters.id(http, DealId::of);
        return bodies.read(http, Loss.class)
                .flatMap(loss -> gateways.send(http, new LoseDeal(deal, loss.reason())))
                .then(ServerResponse.noContent().build());
    }
}
