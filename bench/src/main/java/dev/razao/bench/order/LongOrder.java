package dev.razao.bench.order;

import dev.razao.bench.order.OrderMessage.LineAdded;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** One order with as many events as one likes, no two at the same time. */
public record LongOrder(String orderId, int events) {

    private static final int BATCH = 500;
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    public static LongOrder of(int events) {
        return new LongOrder(Orders.newId(), events);
    }

    public void writeTo(EventStorageEngine engine) {
        for (long first = 0; first < events; first += BATCH) {
            engine.appendEvents(batch(first));
        }
    }

    private List<DomainEventMessage<?>> batch(long first) {
        return LongStream.range(first, Math.min(events, first + BATCH))
                .<DomainEventMessage<?>>mapToObj(this::event)
                .toList();
    }

    private DomainEventMessage<?> event(long sequence) {
        var payload = sequence == 0 ? Orders.placed(orderId) : new LineAdded(orderId, Orders.LINE);
        var time = BEGINNING.plusMillis(sequence);
        return new GenericDomainEventMessage<>(
                "Order", orderId, sequence, payload, Orders.metadata(), Orders.newId(), time);
    }
}
