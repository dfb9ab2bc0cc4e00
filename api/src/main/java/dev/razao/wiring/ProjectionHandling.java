package dev.razao.wiring;

import dev.razao.eventstore.deadletter.Handling;
import dev.razao.projection.kernel.Occurrence;
import dev.razao.projection.kernel.Projection;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;

/** A projection as its processor calls it: events are collected, and become rows at the end of the transaction. */
final class ProjectionHandling implements Handling {
    private final Projection projection;
    private final ClassValue<Boolean> heard;

    ProjectionHandling(Projection projection) {
        this.projection = projection;
        this.heard = heard(projection.hears());
    }

    private static ClassValue<Boolean> heard(Set<Class<?>> hears) {
        return new ClassValue<>() {
            @Override
            protected Boolean computeValue(Class<?> type) {
                return hears.stream().anyMatch(wanted -> wanted.isAssignableFrom(type));
            }
        };
    }

    @Override
    public boolean hears(Class<?> payloadType) {
        return heard.get(payloadType);
    }

    /** A stream belongs to one segment for ever, for that is the one whose token covers it. */
    @Override
    public boolean isFor(EventMessage<?> event, Segment segment) {
        var stream =
                event instanceof DomainEventMessage<?> domain ? domain.getAggregateIdentifier() : event.getIdentifier();
        return segment.matches(Objects.hashCode(stream));
    }

    @Override
    public Pass begin(Segment segment) {
        var batch = projection.begin();
        return new Pass() {
            @Override
            public void handle(EventMessage<?> event) {
                batch.add(event.getPayload(), Occurrence.of(event));
            }

            @Override
            public void finish() {
                batch.write();
            }
        };
    }
}
