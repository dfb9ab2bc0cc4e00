package dev.razao.saga.execution.tool;

import static dev.razao.saga.execution.RunStory.*;

import dev.razao.events.deal.DealId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One tenant with one deal. */
final class ToolStory {
    static final Offer OPEN = new Offer("Plano anual", PRICE, CUSTOMER, true);
    static final Offer CLOSED = new Offer("Plano anual", PRICE, CUSTOMER, false);

    private ToolStory() {}

    static Offers offering(Offer offer) {
        return (tenant, deal) -> tenant.equals(TENANT) && deal.equals(DEAL) ? Optional.of(offer) : Optional.empty();
    }

    static ToolUse use(@Nullable DealId deal, String arguments) {
        return new ToolUse(RUN, 2, TENANT, deal, ANA, JsonMapper.shared().readTree(arguments));
    }
}
