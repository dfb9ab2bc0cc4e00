package dev.razao.eventstore;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/** A stored event as Axon reads it; its own entry classes would cut the time to milliseconds. */
public class StoredEventData implements TrackedEventData<String> {

    final StoredEvent event;

    private StoredEventData(StoredEvent event) {
        this.event = event;
    }

    public static StoredEventData of(StoredEvent event) {
        return event.aggregateType() == null ? new StoredEventData(event) : new OfAggregate(event);
    }

    @Override
    public TrackingToken trackingToken() {
        return event.position();
    }

    @Override
    public String getEventIdentifier() {
        return event.eventId().toString();
    }

    @Override
    public Instant getTimestamp() {
        return event.time();
    }

    @Override
    public SerializedObject<String> getMetaData() {
        return new SerializedMetaData<>(event.metadata(), String.class);
    }

    @Override
    public SerializedObject<String> getPayload() {
        var type = new SimpleSerializedType(event.type(), event.revision());
        return new SimpleSerializedObject<>(event.payload(), String.class, type);
    }

    public static final class OfAggregate extends StoredEventData implements DomainEventData<String> {

        public OfAggregate(StoredEvent event) {
            super(event);
        }

        @Override
        public @Nullable String getType() {
            return event.aggregateType();
        }

        @Override
        public String getAggregateIdentifier() {
            return event.stream();
        }

        @Override
        public long getSequenceNumber() {
            return event.sequence();
        }
    }
}
