package dev.razao.eventstore.deadletter;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;

/** What a processor does with its events, in the transaction that is open on the thread. */
public interface Handling {

    boolean hears(Class<?> payloadType);

    /** Whether this event is for this segment, be it for others too. */
    boolean isFor(EventMessage<?> event, Segment segment);

    Pass begin(Segment segment);

    /** Some events, in their order, all in one transaction. */
    interface Pass {
        void handle(EventMessage<?> event) throws Exception;

        /** Once, after the last event. */
        void finish();
    }
}
