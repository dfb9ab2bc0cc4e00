package dev.razao.eventstore.axonserver;

import dev.razao.eventstore.EventStorageEngineContract;
import dev.razao.eventstore.Notes;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

@RealAxonServer
class AxonServerEngineContractTest extends EventStorageEngineContract {

    private static AxonServerEventStorageEngine engine;

    @BeforeAll
    static void connect() {
        var address = AxonServerAddress.parse(System.getenv(RealAxonServer.VARIABLE), null);
        engine = new AxonServerEventStorageEngine(address, Notes.JSON, NoOpEventUpcaster.INSTANCE);
    }

    @Override
    protected EventStorageEngine engine() {
        return engine;
    }

    @AfterAll
    static void disconnect() {
        engine.close();
    }
}
