package dev.razao.eventstore.postgres;

import static org.axonframework.eventhandling.EventUtils.upcastAndDeserializeTrackedEvents;
import static org.axonframework.eventsourcing.EventStreamUtils.upcastAndDeserializeDomainEvents;

import dev.razao.eventstore.EventLog;
import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.NewEvent;
import dev.razao.eventstore.StoredEvent;
import dev.razao.eventstore.StoredEventData;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/** Stores events in PostgreSQL. Its serializers must write JSON. */
public final class PostgresEventStorageEngine implements EventStorageEngine, AutoCloseable {

    /**
     * What connections that read the log need as {@code options}: statistics that lag behind the log would have it
     * sorted anew for each page, and there is an index for everything that is asked.
     */
    public static final String READING = " -c enable_sort=off -c enable_bitmapscan=off -c enable_seqscan=off";

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final String node = UUID.randomUUID().toString();
    private final Database database;
    private final PostgresEventLog log;
    private final GroupRead reads;
    private final HeldBack heldBack;
    private final Snapshots snapshots;
    private final Announcer announcer;
    private final GroupAppend appends;
    private final Serializer eventSerializer;
    private final Serializer snapshotSerializer;
    private final EventUpcaster upcaster;

    /**
     * @param writing a pool of its own, of {@link GroupAppend#WRITERS} connections: no reader can keep an append waiting
     */
    public PostgresEventStorageEngine(
            DataSource writing,
            DataSource reading,
            Serializer eventSerializer,
            Serializer snapshotSerializer,
            EventUpcaster upcaster) {
        var database = new Database(reading);
        new Anchor(database).raiseIfRestored();
        this.log = new PostgresEventLog(database);
        this.reads = new GroupRead(log);
        this.heldBack = new HeldBack(database);
        this.snapshots = new Snapshots(database);
        this.database = database;
        this.announcer = new Announcer(database, node);
        this.listeners.add(announcer::committed);
        this.appends = new GroupAppend(new Database(writing), () -> listeners.forEach(Runnable::run));
        this.eventSerializer = eventSerializer;
        this.snapshotSerializer = snapshotSerializer;
        this.upcaster = upcaster;
    }

    public EventLog log() {
        return log;
    }

    /** Asks the database: how long readers have been held back, and by whom. */
    public Watermark watermark() {
        return heldBack.watermark();
    }

    Optional<Duration> longestHeldBack() {
        return heldBack.longest();
    }

    /** The listener is called after every commit of this engine and must be quick. */
    Registration onCommit(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** The listener is called when another node has told of a commit. */
    OtherNodes otherNodes(Runnable listener) {
        return new OtherNodes(database, node, listener);
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        appends.append(events.stream()
                .map(event -> NewEvent.of(event, eventSerializer))
                .toList());
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.store(NewEvent.of(snapshot, snapshotSerializer));
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        var first = log.after(LogPosition.of(token), Pages.SIZE);
        return tracked(Pages.stream(first, last -> log.after(last.position(), Pages.SIZE)));
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        var first = reads.read(aggregateIdentifier, firstSequenceNumber - 1);
        var events = Pages.stream(first, last -> log.stream(aggregateIdentifier, last.sequence(), Pages.SIZE))
                .filter(event -> event.aggregateType() != null)
                .map(StoredEventData.OfAggregate::new);
        return upcastAndDeserializeDomainEvents(events, eventSerializer, upcaster);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        var found = snapshots.read(aggregateIdentifier).stream();
        return upcastAndDeserializeDomainEvents(found, snapshotSerializer, upcaster)
                .asStream()
                .<DomainEventMessage<?>>map(snapshot -> snapshot)
                .findFirst();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return log.lastSequence(aggregateIdentifier);
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

    @Override
    public void close() {
        appends.close();
        announcer.close();
    }

    Stream<TrackedEventMessage<?>> tracked(Stream<StoredEvent> events) {
        return upcastAndDeserializeTrackedEvents(events.map(StoredEventData::of), eventSerializer, upcaster);
    }
}
