package dev.razao.api.payment;

import dev.razao.api.edge.Caller;
import dev.razao.api.edge.People;
import dev.razao.api.edge.Refusal;
import dev.razao.events.kernel.Customer;
import dev.razao.events.kernel.Personal;
import dev.razao.saga.execution.tool.Offer;
import dev.razao.saga.execution.tool.Offers;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Who pays: the customer of the deal, or the one named in the request. */
@Component
class Payers {
    private final Offers offers;
    private final People people;

    Payers(Offers offers, People people) {
        this.offers = offers;
        this.people = people;
    }

    Mono<Personal<Customer>> of(Caller caller, IntentRequest.Meta meta) {
        if (meta.dealId() != null) {
            return Mono.fromCallable(() -> offers.find(caller.tenant(), meta.dealId()))
                    .subscribeOn(Schedulers.boundedElastic())
                    .flatMap(Mono::justOrEmpty)
                    .map(Offer::customer)
                    .switchIfEmpty(Mono.error(() -> Refusal.invalid("/meta/dealId", "No such deal")));
        }
        if (meta.customer() == null) throw Refusal.invalid("/meta", "Either dealId or customer is required");
        var customer = meta.customer().customer();
        return Mono.just(new Personal<>(people.idOf(caller.tenant(), customer.taxId()), customer));
    }
}
