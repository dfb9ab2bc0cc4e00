package dev.razao.eventstore.deadletter;

import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.deadletter.DeadLetter.Place;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** A letter about to be parked. */
record NewLetter(
        Place place,
        long sequence,
        LogPosition position,
        UUID eventId,
        @Nullable UUID tenantId,
        String type,
        @Nullable String cause,
        @Nullable String message,
        int tries) {

    private static final String TENANT = "tenantId";
    private static final int LONGEST_MESSAGE = 2_000;

    /** @param failure absent if the event only waits behind another */
    static NewLetter of(EventMessage<?> event, Place place, @Nullable Throwable failure, Serializer names) {
        return new NewLetter(
                place,
                event instanceof DomainEventMessage<?> domain ? domain.getSequenceNumber() : 0,
                LogPosition.of(tokenOf(event)),
                UUID.fromString(event.getIdentifier()),
                Optional.ofNullable(event.getMetaData().get(TENANT))
                        .map(tenant -> UUID.fromString(tenant.toString()))
                        .orElse(null),
                names.typeForClass(event.getPayloadType()).getName(),
                failure == null ? null : causeOf(failure),
                failure == null ? null : messageOf(failure),
                failure == null ? 0 : 1);
    }

    static String streamOf(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domain ? domain.getAggregateIdentifier() : event.getIdentifier();
    }

    /** During a replay the token is wrapped. */
    static TrackingToken tokenOf(EventMessage<?> event) {
        if (event instanceof TrackedEventMessage<?> tracked) {
            return WrappedToken.unwrapLowerBound(tracked.trackingToken());
        }
        throw new IllegalArgumentException("Not out of the log: " + event);
    }

    static String causeOf(Throwable failure) {
        return failure.getClass().getName();
    }

    /** What failed may say anything, at any length; PostgreSQL takes no NUL. */
    static String messageOf(Throwable failure) {
        var message = String.valueOf(failure.getMessage()).replace("\0", "");
        return message.substring(0, Math.min(message.length(), LONGEST_MESSAGE));
    }
}
