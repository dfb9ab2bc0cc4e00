package dev.razao.eventstore.fault;

import org.axonframework.eventhandling.DomainEventMessage;

/** What makes an event this one and no other. */
public record Entry(String id, String stream, long sequence) {

    static Entry of(DomainEventMessage<?> event) {
        return new Entry(event.getIdentifier(), event.getAggregateIdentifier(), event.getSequenceNumber());
    }
}
