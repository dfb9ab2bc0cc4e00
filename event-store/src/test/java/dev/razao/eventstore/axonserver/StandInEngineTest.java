package dev.razao.eventstore.axonserver;

import dev.razao.eventstore.EventStorageEngineContract;
import dev.razao.eventstore.Notes;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterAll;

/** Shows that we translate, not what Axon Server does. */
class StandInEngineTest extends EventStorageEngineContract {

    private static final StandIn SERVER = new StandIn();
    private static final AxonServerEventStorageEngine ENGINE =
            new AxonServerEventStorageEngine(SERVER.address(), Notes.JSON, NoOpEventUpcaster.INSTANCE);

    @Override
    protected EventStorageEngine engine() {
        return ENGINE;
    }

    @AfterAll
    static void close() {
        ENGINE.close();
        SERVER.close();
    }
}
