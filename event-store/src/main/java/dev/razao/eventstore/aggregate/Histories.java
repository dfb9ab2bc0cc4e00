package dev.razao.eventstore.aggregate;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;

/** What an aggregate is made of that is not in memory: its events, or a snapshot and the events behind it. */
record Histories(EventStore events, UsableSnapshots snapshots, AggregateType<?> type, int snapshotEvery) {

    /** Nearly all streams are too short for a snapshot, and many have just begun: those cost one statement. */
    DomainEventStream of(String stream) {
        var all = events.readEvents(stream, 0);
        var beginning = new ArrayList<DomainEventMessage<?>>();
        while (beginning.size() < snapshotEvery && all.hasNext()) {
            beginning.add(all.next());
        }
        var read = DomainEventStream.of(beginning.stream(), all::getLastSequenceNumber);
        if (beginning.size() < snapshotEvery) {
            return read;
        }
        return snapshots
                .latest(stream, type)
                .map(snapshot -> DomainEventStream.concat(
                        DomainEventStream.of(message(stream, snapshot)),
                        events.readEvents(stream, snapshot.place().sequence() + 1)))
                .orElseGet(() -> DomainEventStream.concat(read, all));
    }

    /** Built with all its parts, or Axon would add the metadata of the command that reads it. */
    private static DomainEventMessage<?> message(String stream, UsableSnapshots.Opened snapshot) {
        var place = snapshot.place();
        var owner = place.tenantId();
        return new GenericDomainEventMessage<>(
                snapshot.type().name(),
                stream,
                place.sequence(),
                snapshot.state(),
                owner == null ? MetaData.emptyInstance() : Map.of(Recollection.TENANT, owner.toString()),
                UUID.randomUUID().toString(),
                place.time());
    }
}
