package dev.razao.projection.kernel;

import java.util.UUID;
import java.util.function.Function;

/**
 * What a projection does with one kind of event.
 *
 * @param about what the event's stream is about
 * @param folds whether it goes on from the row before
 */
record Reaction<E>(Class<E> type, Function<E, UUID> about, Lines<E> rows, boolean folds) {

    Heard<E> hear(Object event, Occurrence occurrence) {
        var heard = type.cast(event);
        return new Heard<>(this, new Key(occurrence.tenantId().value(), about.apply(heard)), heard, occurrence);
    }
}
