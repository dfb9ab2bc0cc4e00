package dev.razao.api.payment;

import static dev.razao.api.edge.Operation.does;
import static org.springdoc.webflux.core.fn.SpringdocRouteBuilder.route;

import dev.razao.api.edge.Bodies;
import dev.razao.api.edge.Caller;
import dev.razao.api.edge.EventReader;
import dev.razao.api.edge.Gateways;
import dev.razao.api.edge.LiveStreams;
import dev.razao.api.edge.Parameters;
import dev.razao.api.edge.Refusal;
import dev.razao.command.payment.PaymentCommand.RequestPayment;
import dev.razao.events.kernel.Customer;
import dev.razao.events.kernel.Money;
import dev.razao.events.kernel.Personal;
import dev.razao.events.payment.PaymentEvent.ChargeRefused;
import dev.razao.events.payment.PaymentEvent.PaymentCharged;
import dev.razao.events.payment.PaymentId;
import dev.razao.query.payment.PaymentOverview;
import dev.razao.query.payment.PaymentQuery.FindPayment;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Asking for money, and what became of it. */
@Configuration(proxyBeanMethods = false)
class PaymentApi {
    /** A caller waits this long for the provider; the intent stands either way. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Gateways gateways;
    private final Bodies bodies;
    private final Payers payers;
    private final DueDates dueDates;
    private final LiveStreams streams;
    private final EventReader events;

    PaymentApi(
            Gateways gateways,
            Bodies bodies,
            Payers payers,
            DueDates dueDates,
            LiveStreams streams,
            EventReader events) {
        this.gateways = gateways;
        this.bodies = bodies;
        this.payers = payers;
        this.dueDates = dueDates;
        this.streams = streams;
        this.events = events;
    }

    /** @param invoiceUrl missing while the provider has not answered yet */
    record Intent(
            PaymentId intentId,
            @Nullable String invoiceUrl,
            @Nullable String pixPayload) {}

    @Bean
    RouterFunction<ServerResponse> payments() {
        return route().POST(
                        "/payments/asaas/intent",
                        this::request,
                        does("requestPayment", "Asks for a payment: Pix, boleto or card")
                                .inHeader(Gateways.IDEMPOTENCY_KEY_HEADER, "The same key is the same payment")
                                .takes(IntentRequest.class)
                                .answers(200, Intent.class)
                                .answers(202, Intent.class)
                                .refuses(409, 422))
                .GET(
                        "/payments/{id}",
                        this::find,
                        does("findPayment", "Shows a payment")
                                .inPath("id")
                                .answers(200, PaymentOverview.class)
                                .refuses(404))
                .build();
    }

    Mono<ServerResponse> request(ServerRequest http) {
        var payment = new PaymentId(gateways.newId(http));
        return bodies.read(http, IntentRequest.class)
                .flatMap(request -> Mono.zip(
                                payers.of(Caller.of(http), request.meta()),
                                dueDates.of(payment, request.meta().dueDate()),
                                (payer, due) -> command(payment, request, payer, due))
                        .flatMap(command -> gateways.send(http, command)))
                .then(charge(payment))
                .flatMap(intent -> ServerResponse.ok().bodyValue(intent))
                .switchIfEmpty(ServerResponse.status(HttpStatus.ACCEPTED).bodyValue(new Intent(payment, null, null)));
    }

    private static RequestPayment command(
            PaymentId payment, IntentRequest request, Personal<Customer> payer, LocalDate due) {
        var meta = request.meta();
        return new RequestPayment(
                payment,
                meta.dealId(),
                null,
                Money.brl(request.amount()),
                request.method().paymentMethod(),
                payer,
                due,
                Objects.requireNonNullElse(meta.description(), ""));
    }

    private Mono<Intent> charge(PaymentId payment) {
        return streams.follow(payment.toString(), 0)
                .map(events::read)
                .<Intent>handle((event, answer) -> {
                    if (event instanceof PaymentCharged charged) {
                        answer.next(new Intent(payment, charged.invoiceUrl(), charged.pixPayload()));
                    } else if (event instanceof ChargeRefused refused) {
                        answer.error(Refusal.refusedOutside(refused.code(), refused.reason()));
                    }
                })
                .next()
                .timeout(PATIENCE, Mono.empty());
    }

    Mono<ServerResponse> find(ServerRequest http) {
        return gateways.find(http, new FindPayment(Parameters.id(http, PaymentId::of)), PaymentOverview.class)
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("No payment has this id")))
                .flatMap(ServerResponse.ok()::bodyValue);
    }
}
