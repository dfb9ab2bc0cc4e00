package dev.razao.eventstore.aggregate;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.jspecify.annotations.Nullable;

/** What is known of an aggregate in memory beside its state. Axon hands it every event that the aggregate applies. */
final class Recollection implements SnapshotTrigger {

    static final String TENANT = "tenantId";

    private final Class<?> root;
    private boolean begun;
    private @Nullable Object owner;
    private long snapshotted = -1;
    private @Nullable Long firstKept;

    Recollection(Class<?> root) {
        this.root = root;
    }

    static Recollection of(EventSourcedAggregate<?> aggregate) {
        return (Recollection) aggregate.getSnapshotTrigger();
    }

    @Override
    public void eventHandled(EventMessage<?> event) {
        if (!begun) {
            begun = true;
            owner = event.getMetaData().get(TENANT);
            if (event instanceof DomainEventMessage<?> first && root.isAssignableFrom(event.getPayloadType())) {
                snapshotted = first.getSequenceNumber();
            }
        }
    }

    @Override
    public void initializationFinished() {
        // Snapshots are taken after the commit.
    }

    /** The tenant of its first event. */
    @Nullable
    Object owner() {
        return owner;
    }

    long nanosSinceFirstKept(long now) {
        if (firstKept == null) {
            firstKept = now;
        }
        return now - firstKept;
    }

    /** Whether one of the sequences that get a snapshot lies behind the last one. */
    boolean isSnapshotDue(long version, int every) {
        return (version + 1) / every > (snapshotted + 1) / every;
    }

    void snapshotted(long version) {
        snapshotted = version;
    }
}
