package dev.razao.events.deal;

import dev.razao.events.kernel.Customer;
import dev.razao.events.kernel.Money;
import dev.razao.events.kernel.Personal;
import dev.razao.events.payment.PaymentId;
import org.jspecify.annotations.Nullable;

/** What can happen to a deal. Stored for ever: new records are welcome, changed ones are not. */
public sealed interface DealEvent {
    DealId dealId();

    /**
     * An offer was made.
     *
     * @param title what is offered, as the customer reads it
     */
    record DealOpened(DealId dealId, String title, Money value, Personal<Customer> customer) implements DealEvent {}

    /**
     * The customer bought.
     *
     * @param paymentId the payment that won it; null where a person said so
     */
    record DealWon(DealId dealId, @Nullable PaymentId paymentId) implements DealEvent {}

    /** The customer will not buy. */
    record DealLost(DealId dealId, String reason) implements DealEvent {}
}
