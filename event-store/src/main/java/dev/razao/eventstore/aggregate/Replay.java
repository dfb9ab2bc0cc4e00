package dev.razao.eventstore.aggregate;

import static org.axonframework.eventsourcing.EventStreamUtils.upcastAndDeserializeDomainEvents;

import dev.razao.eventstore.StoredEvent;
import dev.razao.eventstore.StoredEventData;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/** Goes through the events of one stream, and has its state behind any of them. */
final class Replay {

    private final String stream;
    private final AggregateTypes types;
    private final Serializer form;
    private final EventUpcaster upcaster;

    private @Nullable EventSourcedAggregate<?> aggregate;
    private Place place = Place.START;

    Replay(String stream, AggregateTypes types, Serializer form, EventUpcaster upcaster) {
        this.stream = stream;
        this.types = types;
        this.form = form;
        this.upcaster = upcaster;
    }

    void begin(UsableSnapshots.Opened snapshot) {
        place = snapshot.place();
        aggregate = snapshot.type().resume(snapshot.state(), place.sequence());
    }

    void apply(List<StoredEvent> events) {
        var messages =
                upcastAndDeserializeDomainEvents(events.stream().map(StoredEventData.OfAggregate::new), form, upcaster);
        if (messages.hasNext()) {
            apply(messages);
        }
        for (var event : events) {
            place = place.after(event);
        }
    }

    private void apply(DomainEventStream messages) {
        if (aggregate == null) {
            var first = messages.peek();
            aggregate = types.named(first.getType()).begin(first);
        }
        aggregate.initializeState(messages);
    }

    String stream() {
        return stream;
    }

    Place place() {
        return place;
    }

    /** Empty where nothing has happened yet. */
    Optional<StreamState> state() {
        return Optional.ofNullable(aggregate)
                .map(known -> new StreamState(
                        known.type(),
                        stream,
                        place.tenantId(),
                        place.sequence(),
                        place.position(),
                        place.time(),
                        known.getAggregateRoot()));
    }
}
