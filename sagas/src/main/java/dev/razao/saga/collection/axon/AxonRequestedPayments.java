package dev.razao.saga.collection.axon;

import dev.razao.events.payment.PaymentEvent.PaymentRequested;
import dev.razao.events.payment.PaymentId;
import dev.razao.saga.collection.RequestedPayments;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;

/** From the payment's own events. */
public final class AxonRequestedPayments implements RequestedPayments {
    private final EventStore events;

    public AxonRequestedPayments(EventStore events) {
        this.events = events;
    }

    @Override
    public Optional<PaymentRequested> find(PaymentId paymentId) {
        return events.readEvents(paymentId.toString(), 0)
                .asStream()
                .map(Message::getPayload)
                .filter(PaymentRequested.class::isInstance)
                .map(PaymentRequested.class::cast)
                .findFirst();
    }
}
