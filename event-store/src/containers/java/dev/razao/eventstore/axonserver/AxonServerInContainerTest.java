package dev.razao.eventstore.axonserver;

import dev.razao.eventstore.EventStorageEngineContract;
import dev.razao.eventstore.Notes;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

@Testcontainers(disabledWithoutDocker = true)
class AxonServerInContainerTest extends EventStorageEngineContract {

    @Container
    private static final AxonServerContainer SERVER = new AxonServerContainer();

    private static AxonServerEventStorageEngine engine;

    @BeforeAll
    static void connect() {
        engine = new AxonServerEventStorageEngine(SERVER.address(), Notes.JSON, NoOpEventUpcaster.INSTANCE);
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
