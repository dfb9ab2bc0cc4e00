package dev.razao.projection.kernel;

/** A pure function: the row of a stream before an event, and the event, give the row after it. */
@FunctionalInterface
public interface Fold<E> {

    /** @param row a copy of the row before, with its key and sequence set; blank if this is the stream's first event */
    Row after(Row row, E event, Occurrence occurrence);
}
