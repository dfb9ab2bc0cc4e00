package dev.razao.wiring.serialization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;

/** An aggregate after the first of its sample events, after the first two, and so on. */
final class StateSamples {
    private StateSamples() {}

    /** By the name of the last event. */
    static Map<String, Object> of(Class<?> aggregate) {
        var states = new LinkedHashMap<String, Object>();
        var events = events(aggregate);
        for (int count = 1; count <= events.size(); count++) {
            var last = events.get(count - 1).getPayload().getClass().getSimpleName();
            states.put(last, stateAfter(events.subList(0, count), aggregate));
        }
        return states;
    }

    private static <T> Object stateAfter(List<GenericDomainEventMessage<Object>> events, Class<T> aggregate) {
        var model = AnnotatedAggregateMetaModelFactory.inspectAggregate(aggregate);
        var root = new GenericAggregateFactory<>(model).createAggregateRoot("sample", events.getFirst());
        var replayed = EventSourcedAggregate.initialize(root, model, null, NoSnapshotTriggerDefinition.TRIGGER);
        replayed.initializeState(DomainEventStream.of(events));
        return replayed.getAggregateRoot();
    }

    private static List<GenericDomainEventMessage<Object>> events(Class<?> aggregate) {
        var home = aggregate.getPackageName().replace(".command.", ".events.");
        return EventSamples.all()
                .filter(event -> event.getClass().getPackageName().equals(home))
                .map(event -> new GenericDomainEventMessage<>(aggregate.getSimpleName(), "sample", 0, event))
                .toList();
    }
}
