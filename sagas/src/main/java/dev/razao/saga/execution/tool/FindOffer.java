package dev.razao.saga.execution.tool;

import dev.razao.command.run.RunCommand.CompleteStep;
import java.time.Duration;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads what the deal of the run offers; never who the customer is. */
public final class FindOffer implements Tool {
    public static final String NAME = "find_offer";
    private static final Contract CONTRACT = new Contract(
            new Signature(
                    NAME, "Consulta a oferta do negócio desta conversa: título e valor em centavos.", JsonSchema.NONE),
            1,
            Risk.READS,
            Idempotency.CHANGES_NOTHING,
            Duration.ofSeconds(10),
            true);

    private final Offers offers;

    public FindOffer(Offers offers) {
        this.offers = offers;
    }

    @Override
    public Contract contract() {
        return CONTRACT;
    }

    @Override
    public CompleteStep use(ToolUse use) {
        var offer = offers.of(use);
        return use.completedWith(JsonNodeFactory.instance
                .objectNode()
                .put("title", offer.title())
                .put("valueCents", offer.value().cents())
                .put("currency", offer.value().currency()));
    }
}
