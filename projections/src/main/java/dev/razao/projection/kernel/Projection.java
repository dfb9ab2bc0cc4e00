package dev.razao.projection.kernel;

import java.util.Set;

/** A read model: events in, rows out. */
public interface Projection {

    /** Also the name of its processor, and so the key of its tokens. */
    String name();

    /** The sealed interfaces, or single records, of the events that it wants. */
    Set<Class<?>> hears();

    /** Starts a batch on the connection of the current Spring transaction. */
    Batch begin();

    /** Events of one transaction, in their order. An event that comes twice changes nothing. */
    interface Batch {
        void add(Object event, Occurrence occurrence);

        /** Once, after the last event: only now must the rows stand in the transaction. */
        void write();
    }
}
