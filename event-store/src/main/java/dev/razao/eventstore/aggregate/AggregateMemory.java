package dev.razao.eventstore.aggregate;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** What a node keeps of its aggregates between commands: the latest ones as they are, snapshots of long ones. */
public final class AggregateMemory implements AutoCloseable {

    private final HotAggregates hot;
    private final PastStates states;
    private final Snapshotting snapshotting;
    private final int snapshotEvery;

    /**
     * @param cached how many aggregates stay in memory at most
     * @param snapshotEvery after how many events of a stream a snapshot of it is kept
     */
    public AggregateMemory(PastStates states, int cached, int snapshotEvery) {
        this(states, cached, snapshotEvery, Ticker.systemTicker());
    }

    AggregateMemory(PastStates states, int cached, int snapshotEvery, Ticker clock) {
        this.hot = new HotAggregates(cached, clock);
        this.states = states;
        this.snapshotting = new Snapshotting(states, snapshotEvery);
        this.snapshotEvery = snapshotEvery;
    }

    /** @param settings what the repository is built with beside the store and the snapshots */
    public <T> EventSourcingRepository<T> repository(
            Class<T> root, EventStore events, UnaryOperator<EventSourcingRepository.Builder<T>> settings) {
        var builder =
                EventSourcingRepository.builder(root).eventStore(events).snapshotTriggerDefinition(Recollection::new);
        var histories = new Histories(events, states.snapshots(), states.typeOf(root), snapshotEvery);
        return new AggregateRepository<>(settings.apply(builder), events, histories, this);
    }

    HotAggregates hot() {
        return hot;
    }

    /** Takes an aggregate whose command has been committed. */
    void keep(EventSourcedAggregate<?> aggregate) {
        var known = Recollection.of(aggregate);
        var version = aggregate.version();
        if (known.isSnapshotDue(version, snapshotEvery) && snapshotting.request(aggregate.identifierAsString())) {
            known.snapshotted(version);
        }
        hot.keep(aggregate);
    }

    /** Snapshots that are being taken are finished, others are left for a later time. */
    @Override
    public void close() {
        snapshotting.close();
    }
}
