package dev.razao.projection.kernel;

import static java.time.ZoneOffset.UTC;

import dev.razao.events.kernel.MetadataKeys;
import dev.razao.events.kernel.TenantId;
import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.messaging.Message;

/**
 * Whose event it is, when it happened, and its place in its stream and in the log. A handler that takes one is never
 * skipped in silence, as Axon does where an annotated parameter finds nothing.
 */
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

    /** For a statement: tenant, at, sequence, tx and position. */
    public Map<String, Object> parameters() {
        return Map.of(
                "tenant", tenantId.value(),
                "at", at.atOffset(UTC),
                "sequence", sequence,
                "tx", position.tx(),
                "position", position.index());
    }
}
