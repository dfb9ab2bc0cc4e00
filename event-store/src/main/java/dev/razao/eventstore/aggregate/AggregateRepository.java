package dev.razao.eventstore.aggregate;

import java.util.Objects;
import org.axonframework.eventsourcing.AggregateDeletedException;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a command used for the next one. An aggregate leaves the memory for as long as a command works on it, and
 * comes back only after a commit: what a failed command left behind is never seen. Each load reads what was stored
 * since, whoever stored it, so no decision is older than its load. To a tenant, what belongs to another does not exist.
 */
final class AggregateRepository<T> extends EventSourcingRepository<T> {

    private final EventStore events;
    private final Histories histories;
    private final AggregateMemory memory;

    AggregateRepository(Builder<T> builder, EventStore events, Histories histories, AggregateMemory memory) {
        super(builder);
        this.events = events;
        this.histories = histories;
        this.memory = memory;
    }

    @Override
    @SuppressWarnings("unchecked") // Only this repository keeps aggregates of its type.
    protected EventSourcedAggregate<T> doLoadWithLock(String identifier, @Nullable Long expectedVersion) {
        var kept = memory.hot().find(aggregateModel().type(), identifier);
        return kept == null
                ? super.doLoadWithLock(identifier, expectedVersion)
                : broughtUpToDate(identifier, (EventSourcedAggregate<T>) kept);
    }

    private EventSourcedAggregate<T> broughtUpToDate(String identifier, EventSourcedAggregate<T> kept) {
        mustBelongToCaller(identifier, Recollection.of(kept).owner());
        memory.hot().takeOut(kept);
        var news = events.readEvents(identifier, kept.version() + 1);
        if (news.hasNext()) {
            kept.initializeState(news);
        } else if (news.getLastSequenceNumber() != null) {
            // Upcasters left nothing of it, but its sequences are taken.
            kept.initSequence(news.getLastSequenceNumber());
        }
        if (kept.isDeleted()) {
            throw new AggregateDeletedException(identifier);
        }
        return kept;
    }

    @Override
    protected DomainEventStream readEvents(String identifier) {
        var history = histories.of(identifier);
        if (history.hasNext()) {
            mustBelongToCaller(identifier, history.peek().getMetaData().get(Recollection.TENANT));
        }
        return history;
    }

    @Override
    protected void doSaveWithLock(EventSourcedAggregate<T> aggregate) {
        if (aggregate.version() != null) {
            CurrentUnitOfWork.get().afterCommit(_ -> memory.keep(aggregate));
        }
    }

    private static void mustBelongToCaller(String identifier, @Nullable Object owner) {
        var asking = CurrentUnitOfWork.get().getMessage().getMetaData().get(Recollection.TENANT);
        if (!Objects.equals(owner, asking)) {
            throw new AggregateNotFoundException(identifier, "Not found for this tenant");
        }
    }
}
