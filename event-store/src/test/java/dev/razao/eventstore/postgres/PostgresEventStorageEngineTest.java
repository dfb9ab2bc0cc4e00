package dev.razao.eventstore.postgres;

import static dev.razao.eventstore.Notes.LONG_AGO;
import static dev.razao.eventstore.Notes.aNotebook;
import static dev.razao.eventstore.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.razao.eventstore.EventStorageEngineContract;
import dev.razao.eventstore.Notes.Noted;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PostgresEventStorageEngineTest extends EventStorageEngineContract {

    private static final TestStore STORE = new TestStore();

    @Override
    protected EventStorageEngine engine() {
        return STORE.engine;
    }

    @AfterAll
    static void close() {
        STORE.close();
    }

    @Test
    void times_keep_their_microseconds_and_never_move_into_the_future() {
        var notebook = aNotebook();
        engine().appendEvents(noted(notebook, 0, LONG_AGO), noted(notebook, 1, LONG_AGO.plusNanos(999)));

        assertThat(engine().readEvents(notebook).asStream())
                .extracting(event -> event.getTimestamp())
                .containsExactly(LONG_AGO, LONG_AGO);
    }

    @Test
    void an_event_is_stored_once() {
        var event = noted(aNotebook(), 0);
        engine().appendEvents(event);
        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> engine().appendEvents(noted(aNotebook(), 0, event.getIdentifier(), LONG_AGO)));
    }

    @Test
    void an_older_snapshot_replaces_no_newer_one() {
        var notebook = aNotebook();
        engine().storeSnapshot(noted(notebook, 10));
        engine().storeSnapshot(noted(notebook, 5));
        assertThat(engine().readSnapshot(notebook).orElseThrow().getSequenceNumber())
                .isEqualTo(10);
    }

    @Test
    void appending_nothing_is_done_at_once() {
        var head = engine().createHeadToken();
        engine().appendEvents(List.of());
        assertThat(engine().createHeadToken()).isEqualTo(head);
    }

    @Test
    void an_event_identifier_that_is_no_uuid_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine().appendEvents(noted(aNotebook(), 0, "event-1", LONG_AGO)))
                .withMessage("The event identifier must be a UUID, not 'event-1'");
    }

    @Test
    void a_tenant_that_is_no_uuid_is_named() {
        var event = new GenericEventMessage<>(new Noted("for nobody"), Map.of("tenantId", "acme"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine().appendEvents(event))
                .withMessage("The metadata tenantId must be a UUID, not 'acme'");
    }

    @Test
    void a_failure_that_is_no_conflict_tells_the_sql_state() {
        var unstorable = new GenericDomainEventMessage<>("Notebook", "a\0b", 0, new Noted("zero byte"));
        assertThatExceptionOfType(EventStoreException.class)
                .isThrownBy(() -> engine().appendEvents(unstorable))
                .withMessageContaining("SQL state 22021");
        engine().appendEvents(noted(aNotebook(), 0));
    }
}
