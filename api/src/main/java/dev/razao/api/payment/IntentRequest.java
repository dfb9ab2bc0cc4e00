package dev.razao.api.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.razao.api.edge.Amounts;
import dev.razao.api.edge.CustomerRequest;
import dev.razao.events.deal.DealId;
import dev.razao.events.payment.PaymentMethod;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param amount whole cents of a real */
record IntentRequest(
        @NotNull @Min(1) @Max(Amounts.MOST_CENTS) Long amount,
        @NotNull Method method,
        @NotNull @Valid Meta meta) {
    enum Method {
        @JsonProperty("pix")
        PIX,
        @JsonProperty("boleto")
        BOLETO,
        @JsonProperty("card")
        CARD;

        PaymentMethod paymentMethod() {
            return PaymentMethod.valueOf(name());
        }
    }

    /**
     * @param dealId the deal that this payment wins; its customer pays
     * @param customer who pays, where there is no deal
     * @param dueDate three days from today if left out
     */
    record Meta(
            @Nullable DealId dealId,
            @Nullable @Valid CustomerRequest customer,
            @Nullable LocalDate dueDate,
            @Nullable @Size(max = 500) String description) {}
}
