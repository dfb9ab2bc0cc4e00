package dev.razao.api.run;

import dev.razao.events.deal.DealId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param input what the lead wrote
 * @param context what the run is about
 */
record StartRunRequest(
        @NotBlank String agent,
        @NotBlank @Size(max = 20_000) String input,
        @Nullable Context context) {
    record Context(@Nullable DealId dealId) {}

    @Nullable
    DealId dealId() {
        return context == null ? null : context.dealId();
    }
}
