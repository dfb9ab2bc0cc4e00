package dev.razao.eventstore.postgres;

import static dev.razao.eventstore.Notes.aNotebook;
import static dev.razao.eventstore.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.razao.embedded.EmbeddedPostgres;
import dev.razao.eventstore.Await;
import dev.razao.eventstore.NewEvent;
import dev.razao.eventstore.Notes;
import dev.razao.eventstore.postgres.HeldAppends.Command;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppendFaultsTest {

    private final TestStore store = new TestStore();
    private final String notebook = aNotebook();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_deadlock_is_no_conflict() throws SQLException {
        var other = aNotebook();
        try (var rival = store.transaction()) {
            rival.createStatement().execute("set deadlock_timeout = '30s'");
            insert(rival, other);
            var command = new Command(store.engine, List.of(noted(notebook, 0), noted(other, 0)));
            Await.until("the append waits for the rival", () -> blocked() == 1);
            insert(rival, notebook);
            Await.until("the append is tried again", () -> blocked() == 1);
            rival.rollback();
            command.done.join();
        }
        assertThat(store.engine.lastSequenceNumberFor(other)).contains(0L);
    }

    @Test
    void an_append_that_takes_too_long_is_given_up_and_not_stored() throws SQLException {
        try (var hasty = new TestStore(TestDatabase.on(EmbeddedPostgres.shared(), "-c statement_timeout=200ms"));
                var blocker = hasty.transaction()) {
            blocker.createStatement().execute("lock table event_store.event in share mode");
            var command = new Command(hasty.engine, List.of(noted(notebook, 0)));
            assertThatThrownBy(command.done::join)
                    .hasCauseInstanceOf(EventStoreException.class)
                    .hasMessageContaining("SQL state 57014");
            blocker.rollback();

            assertThat(hasty.engine.lastSequenceNumberFor(notebook)).isEmpty();
            hasty.engine.appendEvents(noted(notebook, 0));
        }
    }

    @Test
    void readers_that_take_every_connection_keep_no_append_waiting() throws SQLException {
        var taken = new ArrayList<Connection>();
        for (int i = 0; i < store.connections.getMaximumPoolSize() - 1; i++) {
            taken.add(store.connections.getConnection());
        }
        try (var last = store.connections.getConnection()) {
            store.engine.appendEvents(noted(notebook, 0));
            var rows = last.createStatement().executeQuery("select count(*) from event_store.event");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getLong(1)).isEqualTo(1);
        }
        for (var connection : taken) {
            connection.close();
        }
    }

    private long blocked() {
        return store.numbers(HeldAppends.BLOCKED).size();
    }

    private static void insert(Connection connection, String notebook) throws SQLException {
        Insert.run(connection, List.of(NewEvent.of(noted(notebook, 0), Notes.JSON)));
    }
}
