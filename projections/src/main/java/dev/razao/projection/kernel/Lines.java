package dev.razao.projection.kernel;

import java.util.List;

/** A pure function for events that need no row before: each gives rows of its own. */
@FunctionalInterface
public interface Lines<E> {

    /** @param row blank but for its key and sequence; a copy for each line */
    List<Row> of(Row row, E event, Occurrence occurrence);
}
