package dev.razao.eventstore.axonserver;

import dev.razao.eventstore.EventLog;
import dev.razao.eventstore.EventLogContract;
import dev.razao.eventstore.EventNews;
import dev.razao.eventstore.Notes;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

abstract class AxonServerLogContract extends EventLogContract {

    private AxonServerEventStorageEngine engine;
    private AxonServerEventStore store;

    abstract AxonServerAddress address();

    @BeforeEach
    void connect() {
        engine = new AxonServerEventStorageEngine(address(), Notes.JSON, NoOpEventUpcaster.INSTANCE);
        store = new AxonServerEventStore(engine);
    }

    @AfterEach
    void disconnect() {
        store.close();
    }

    @Override
    protected EventLog log() {
        return engine.log();
    }

    @Override
    protected EventStore store() {
        return store;
    }

    @Override
    protected EventNews news() {
        return store;
    }

    @Override
    protected void append(List<? extends EventMessage<?>> events) {
        engine.appendEvents(events);
    }
}
