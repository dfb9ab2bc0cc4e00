package dev.razao.eventstore.axonserver;

import static org.axonframework.eventhandling.EventUtils.upcastAndDeserializeTrackedEvents;
import static org.axonframework.eventsourcing.EventStreamUtils.upcastAndDeserializeDomainEvents;

import dev.razao.eventstore.EventLog;
import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.NewEvent;
import dev.razao.eventstore.StoredEvent;
import dev.razao.eventstore.StoredEventData;
import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/** Stores events in an Axon Server. Its serializer must write JSON. */
public final class AxonServerEventStorageEngine implements EventStorageEngine, AutoCloseable {

    private static final int LIVE_BUFFER = 1024;

    private final Server server;
    private final AxonServerEventLog log;
    private final Serializer serializer;
    private final EventUpcaster upcaster;

    public AxonServerEventStorageEngine(AxonServerAddress address, Serializer serializer, EventUpcaster upcaster) {
        this.server = new Server(address);
        this.log = new AxonServerEventLog(server);
        this.serializer = serializer;
        this.upcaster = upcaster;
    }

    public EventLog log() {
        return log;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        append(events.stream().map(event -> NewEvent.of(event, serializer)).toList());
    }

    /** In one transaction: all of them or none. */
    public void append(List<NewEvent> events) {
        if (!events.isEmpty()) {
            var transaction = server.events().startAppendEventsTransaction();
            events.forEach(event -> transaction.appendEvent(WireForm.of(event)));
            confirm(server.await(transaction.commit()));
        }
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        confirm(server.await(server.events().appendSnapshot(WireForm.of(NewEvent.of(snapshot, serializer)))));
    }

    private static void confirm(@Nullable Confirmation confirmation) {
        if (confirmation == null || !confirmation.getSuccess()) {
            throw new EventStoreException("Axon Server has not confirmed what it was given to store");
        }
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return tracked(log.all(LogPosition.of(token)));
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        int page = AxonServerEventLog.PAGE;
        var events = Stream.iterate(
                        log.events(aggregateIdentifier, firstSequenceNumber - 1, page),
                        found -> !found.isEmpty(),
                        found -> found.size() < page
                                ? List.of()
                                : log.events(
                                        aggregateIdentifier, found.getLast().getAggregateSequenceNumber(), page))
                .flatMap(List::stream);
        return domain(events);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        var found = server.events().loadSnapshot(aggregateIdentifier);
        try {
            return domain(found.asStream().limit(1))
                    .asStream()
                    .<DomainEventMessage<?>>map(snapshot -> snapshot)
                    .findFirst();
        } finally {
            found.cancel();
        }
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return Optional.of(server.await(server.events().findHighestSequence(aggregateIdentifier)))
                .filter(sequence -> sequence >= 0);
    }

    @Override
    public TrackingToken createTailToken() {
        return LogPosition.START;
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return log.head().orElse(null);
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant dateTime) {
        return log.at(dateTime).orElse(null);
    }

    /** Never ends: what is appended later comes too. */
    LiveStream openLive(LogPosition after) {
        return new LiveStream(server.events().openStream(WireForm.token(after), LIVE_BUFFER));
    }

    Stream<TrackedEventMessage<?>> tracked(Stream<StoredEvent> events) {
        return upcastAndDeserializeTrackedEvents(events.map(StoredEventData::of), serializer, upcaster);
    }

    private DomainEventStream domain(Stream<Event> events) {
        Stream<DomainEventData<?>> stored = events.map(event -> WireForm.stored(event, LogPosition.START))
                .filter(event -> event.aggregateType() != null)
                .map(StoredEventData.OfAggregate::new);
        return upcastAndDeserializeDomainEvents(stored, serializer, upcaster);
    }

    @Override
    public void close() {
        server.close();
    }
}
