package dev.razao.saga.execution;

import dev.razao.events.run.RunEvent;
import dev.razao.saga.effect.EffectAttempt;
import dev.razao.saga.execution.tool.AwaitPayment;
import dev.razao.saga.execution.tool.Charge;
import dev.razao.saga.execution.tool.FindOffer;
import dev.razao.saga.execution.tool.Offer;
import dev.razao.saga.execution.tool.Toolbox;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A first try at an effect of a run with a given past. */
final class Attempts {
    static final EffectAttempt FIRST = new EffectAttempt(new UUID(0, 1), 1, Map.of());

    private Attempts() {}

    static RunHistory past(RunEvent... events) {
        return run -> new RunSoFar(RunStory.TENANT, List.of(events));
    }

    static Toolbox toolbox() {
        var offer = new Offer("Plano anual", RunStory.PRICE, RunStory.CUSTOMER, true);
        return new Toolbox(List.of(
                new FindOffer((tenant, deal) -> Optional.of(offer)),
                new Charge((tenant, deal) -> Optional.of(offer), payment -> false, Clock.systemUTC()),
                new AwaitPayment()));
    }
}
