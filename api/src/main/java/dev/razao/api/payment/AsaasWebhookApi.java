package dev.razao.api.payment;

import static dev.razao.api.edge.Operation.openlyDoes;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springdoc.webflux.core.fn.SpringdocRouteBuilder.route;

import dev.razao.api.edge.Refusal;
import dev.razao.saga.collection.asaas.AsaasInbox;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The provider's door: stored first, answered with exactly 200, understood later. */
@Configuration(proxyBeanMethods = false)
class AsaasWebhookApi {
    private static final String TOKEN_HEADER = "asaas-access-token";

    private final AsaasInbox inbox;
    private final byte[] token;

    AsaasWebhookApi(AsaasInbox inbox, @Value("${razao.asaas.webhook-token}") String token) {
        this.inbox = inbox;
        this.token = token.getBytes(UTF_8);
    }

    @Bean
    RouterFunction<ServerResponse> asaasWebhook() {
        return route().POST(
                        "/webhooks/asaas",
                        this::receive,
                        openlyDoes("receiveAsaasEvent", "Takes an event of Asaas")
                                .inHeader(TOKEN_HEADER, "The secret that was given to Asaas")
                                .takes(Object.class)
                                .answersNothing(200)
                                .refuses(401))
                .build();
    }

    Mono<ServerResponse> receive(ServerRequest http) {
        var given = http.headers().firstHeader(TOKEN_HEADER);
        if (given == null || !MessageDigest.isEqual(token, given.getBytes(UTF_8))) throw Refusal.unauthorized();
        return http.bodyToMono(String.class)
                .flatMap(body -> Mono.fromCallable(() -> inbox.receive(body)).subscribeOn(Schedulers.boundedElastic()))
                .flatMap(received -> switch (received) {
                    case RECEIVED, DUPLICATE -> ServerResponse.ok().build();
                    case MALFORMED -> Mono.<ServerResponse>error(Refusal.malformed("No event of Asaas"));
                })
                .switchIfEmpty(Mono.error(() -> Refusal.malformed("An event is required")));
    }
}
