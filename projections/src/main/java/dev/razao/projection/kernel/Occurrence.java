package dev.razao.projection.kernel;

import dev.razao.events.kernel.MetadataKeys;
import dev.razao.events.kernel.TenantId;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.messaging.Message;

/** Whose event it is, when it happened, and its place in its stream and in the log. */
public record Occurrence(TenantId tenantId, Instant at, long sequence, Position position) {

    public static Occurrence of(Message<?> message) {
        if (message instanceof TrackedEventMessage<?> tracked
                && message instanceof DomainEventMessage<?> domain
                && message.getMetaData().get(MetadataKeys.TENANT_ID) instanceof String tenant) {
            // During a replay the token is wrapped.
            var token = WrappedToken.unwrapLowerBound(tracked.trackingToken());
            return new Occurrence(
                    TenantId.of(tenant), domain.getTimestamp(), domain.getSequenceNumber(), Position.of(token));
        }
        throw new IllegalArgumentException("Neither a place in the log nor a tenant, so no row for " + message);
    }
}
