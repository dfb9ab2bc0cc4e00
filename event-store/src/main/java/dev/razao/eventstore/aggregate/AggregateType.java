package dev.razao.eventstore.aggregate;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.axonframework.serialization.AnnotationRevisionResolver;

/** How a class of aggregates is made and told from its former selves. */
record AggregateType<T>(AggregateModel<T> model, GenericAggregateFactory<T> factory, String revision) {

    static <T> AggregateType<T> of(Class<T> root) {
        var revision = new AnnotationRevisionResolver().revisionOf(root);
        if (revision == null) {
            throw new IllegalArgumentException(root.getName() + " needs a @Revision: its state is kept in snapshots");
        }
        var model = AnnotatedAggregateMetaModelFactory.inspectAggregate(root);
        return new AggregateType<>(model, new GenericAggregateFactory<>(model), revision);
    }

    String name() {
        return model.type();
    }

    Class<? extends T> root() {
        return model.entityClass();
    }

    /** A new one, which nothing has happened to so far. */
    EventSourcedAggregate<T> begin(DomainEventMessage<?> first) {
        var root = factory.createAggregateRoot(first.getAggregateIdentifier(), first);
        return EventSourcedAggregate.initialize(root, model, null, NoSnapshotTriggerDefinition.TRIGGER);
    }

    EventSourcedAggregate<T> resume(Object state, long sequence) {
        var root = root().cast(state);
        return EventSourcedAggregate.reconstruct(
                root, model, sequence, false, null, NoSnapshotTriggerDefinition.TRIGGER);
    }
}
