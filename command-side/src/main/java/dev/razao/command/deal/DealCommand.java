package dev.razao.command.deal;

import dev.razao.events.deal.DealId;
import dev.razao.events.kernel.Customer;
import dev.razao.events.kernel.Money;
import dev.razao.events.kernel.Personal;
import dev.razao.events.payment.PaymentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What one can ask of a deal. */
public sealed interface DealCommand {
    DealId dealId();

    record OpenDeal(@TargetAggregateIdentifier DealId dealId, String title, Money value, Personal<Customer> customer)
            implements DealCommand {}

    /** @param paymentId the payment that wins it; null where a person says so */
    record WinDeal(
            @TargetAggregateIdentifier DealId dealId,
            @Nullable PaymentId paymentId) implements DealCommand {}

    record LoseDeal(@TargetAggregateIdentifier DealId dealId, String reason) implements DealCommand {}

    static Class<?> aggregate() {
        return Deal.class;
    }
}
