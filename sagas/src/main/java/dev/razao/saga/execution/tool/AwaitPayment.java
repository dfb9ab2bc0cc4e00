package dev.razao.saga.execution.tool;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Waits until the charge of the run is paid. The process hears of the money, so there is nothing to do here. */
public final class AwaitPayment implements Tool {
    public static final String NAME = "await_payment";
    private static final Contract CONTRACT = new Contract(
            new Signature(NAME, "Espera o pagamento da cobrança criada nesta conversa.", JsonSchema.NONE),
            1,
            Risk.WAITS,
            Idempotency.CHANGES_NOTHING,
            Duration.ofSeconds(10),
            true);

    @Override
    public Contract contract() {
        return CONTRACT;
    }

    @Override
    public @Nullable Object use(ToolUse use) {
        return null;
    }
}
