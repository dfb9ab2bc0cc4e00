package dev.razao.eventstore.postgres;

import dev.razao.eventstore.EventLog;
import dev.razao.eventstore.EventLogContract;
import dev.razao.eventstore.EventNews;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;

class PostgresLogContractTest extends EventLogContract {

    private static final TestStore STORE = new TestStore();

    @Override
    protected EventLog log() {
        return STORE.engine.log();
    }

    @Override
    protected EventStore store() {
        return STORE.store;
    }

    @Override
    protected EventNews news() {
        return STORE.store;
    }

    @Override
    protected void append(List<? extends EventMessage<?>> events) {
        STORE.engine.appendEvents(events);
    }

    @AfterAll
    static void close() {
        STORE.close();
    }
}
