package dev.razao.eventstore.aggregate;

import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.StoredEvent;
import java.time.Instant;

/** How far a look at the past goes; what happened at that very moment counts. */
public sealed interface Moment {

    record Now() implements Moment {}

    record Position(LogPosition position) implements Moment {}

    record Time(Instant instant) implements Moment {}

    static Moment now() {
        return new Now();
    }

    static Moment at(LogPosition position) {
        return new Position(position);
    }

    static Moment at(Instant instant) {
        return new Time(instant);
    }

    default boolean includes(StoredEvent event) {
        return switch (this) {
            case Now _ -> true;
            case Position(var position) -> event.position().compareTo(position) <= 0;
            case Time(var instant) -> !event.time().isAfter(instant);
        };
    }
}
