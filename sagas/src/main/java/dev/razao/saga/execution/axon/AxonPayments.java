package dev.razao.saga.execution.axon;

import dev.razao.events.payment.PaymentId;
import dev.razao.saga.execution.tool.Payments;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Looks whether the payment has a stream. */
public final class AxonPayments implements Payments {
    private final EventStore events;

    public AxonPayments(EventStore events) {
        this.events = events;
    }

    @Override
    public boolean isRequested(PaymentId payment) {
        return events.lastSequenceNumberFor(payment.toString()).isPresent();
    }
}
