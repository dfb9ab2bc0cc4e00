package dev.razao.api.run;

import dev.razao.api.edge.Caller;
import dev.razao.api.edge.Refusal;
import dev.razao.events.deal.DealId;
import dev.razao.events.kernel.DerivedId;
import dev.razao.events.kernel.PersonId;
import dev.razao.events.run.RunId;
import dev.razao.saga.execution.tool.Offers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Whose words a run is about: the customer of its deal, or somebody known to this run alone. */
@Component
class RunSubjects {
    private final Offers offers;

    RunSubjects(Offers offers) {
        this.offers = offers;
    }

    Mono<PersonId> of(Caller caller, RunId run, @Nullable DealId deal) {
        if (deal == null) return Mono.just(new PersonId(DerivedId.from(run, "lead")));
        return Mono.fromCallable(() -> offers.find(caller.tenant(), deal))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(Mono::justOrEmpty)
                .map(offer -> offer.customer().subject())
                .switchIfEmpty(Mono.error(() -> Refusal.invalid("/context/dealId", "No such deal")));
    }
}
