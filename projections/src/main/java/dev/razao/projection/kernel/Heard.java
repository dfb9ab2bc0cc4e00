package dev.razao.projection.kernel;

import java.util.List;

/** An event, and what it is to a projection. */
record Heard<E>(Reaction<E> reaction, Key key, E event, Occurrence occurrence) {

    /** Nothing if the row has seen the event. */
    List<Row> rows(Row before) {
        return before.sequence() >= occurrence.sequence()
                ? List.of()
                : reaction.rows().of(before.after(occurrence), event, occurrence);
    }

    boolean folds() {
        return reaction.folds();
    }

    boolean isFirst() {
        return occurrence.sequence() == 0;
    }
}
