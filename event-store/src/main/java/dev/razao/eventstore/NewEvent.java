package dev.razao.eventstore;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** An event in the form that will be stored. */
public record NewEvent(
        UUID eventId,
        @Nullable UUID tenantId,
        String stream,
        @Nullable String aggregateType,
        long sequence,
        String type,
        @Nullable String revision,
        String payload,
        String metadata,
        Instant time) {

    private static final String TENANT = "tenantId";

    public static NewEvent of(EventMessage<?> event, Serializer serializer) {
        return event instanceof DomainEventMessage<?> domain
                ? of(
                        domain,
                        domain.getAggregateIdentifier(),
                        Objects.requireNonNull(domain.getType(), "A domain event names its aggregate's type"),
                        domain.getSequenceNumber(),
                        serializer)
                : of(event, event.getIdentifier(), null, 0, serializer);
    }

    private static NewEvent of(
            EventMessage<?> event,
            String stream,
            @Nullable String aggregateType,
            long sequence,
            Serializer serializer) {
        var payload = event.serializePayload(serializer, String.class);
        return new NewEvent(
                uuid("event identifier", event.getIdentifier()),
                tenant(event),
                stream,
                aggregateType,
                sequence,
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                event.serializeMetaData(serializer, String.class).getData(),
                // The database would round; an event must not move into the future.
                event.getTimestamp().truncatedTo(ChronoUnit.MICROS));
    }

    private static @Nullable UUID tenant(EventMessage<?> event) {
        var tenant = event.getMetaData().get(TENANT);
        return tenant == null ? null : uuid("metadata " + TENANT, tenant.toString());
    }

    private static UUID uuid(String what, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("The " + what + " must be a UUID, not '" + text + "'");
        }
    }

    /** What it weighs in a batch, near enough. */
    public long size() {
        return payload.length() + metadata.length();
    }
}
