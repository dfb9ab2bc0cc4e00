package dev.razao.eventstore.postgres;

import static dev.razao.eventstore.Notes.aNotebook;
import static dev.razao.eventstore.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.NewEvent;
import dev.razao.eventstore.Notes;
import dev.razao.eventstore.StoredEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static final TestStore STORE = new TestStore();

    private final String early = aNotebook();
    private final String late = aNotebook();
    private LogPosition start = LogPosition.START;

    @BeforeEach
    void begin() {
        start = STORE.engine.log().head().orElse(LogPosition.START);
    }

    @AfterAll
    static void close() {
        STORE.close();
    }

    @Test
    void an_older_transaction_holds_readers_back_until_it_commits() throws SQLException {
        try (var older = STORE.transaction()) {
            insert(older, early);
            STORE.engine.appendEvents(noted(late, 0));

            assertThat(streamsAfterStart()).isEmpty();
            assertThat(STORE.engine.longestHeldBack()).isPresent();
            older.commit();
        }
        assertThat(streamsAfterStart()).containsExactly(early, late);
        assertThat(STORE.engine.longestHeldBack()).isEmpty();
    }

    @Test
    void an_older_transaction_that_fails_leaves_no_hole_to_wait_for() throws SQLException {
        try (var older = STORE.transaction()) {
            insert(older, early);
            STORE.engine.appendEvents(noted(late, 0));
            older.rollback();
        }
        assertThat(streamsAfterStart()).containsExactly(late);
    }

    @Test
    void a_transaction_that_began_earlier_but_wrote_later_comes_later() throws SQLException {
        try (var older = STORE.transaction()) {
            older.createStatement().execute("select 1");
            STORE.engine.appendEvents(noted(early, 0));
            insert(older, late);
            older.commit();
        }
        assertThat(streamsAfterStart()).containsExactly(early, late);
    }

    @Test
    void its_own_stream_shows_an_event_that_is_held_back() throws SQLException {
        try (var older = STORE.transaction()) {
            insert(older, early);
            STORE.engine.appendEvents(noted(late, 0));
            assertThat(STORE.engine.readEvents(late).hasNext()).isTrue();
            assertThat(STORE.engine.log().head())
                    .isNotEqualTo(STORE.engine.log().first(late).map(StoredEvent::position));
            older.rollback();
        }
    }

    private static void insert(Connection connection, String notebook) throws SQLException {
        Insert.run(connection, List.of(NewEvent.of(noted(notebook, 0), Notes.JSON)));
    }

    private List<String> streamsAfterStart() {
        return STORE.engine.log().after(start, 10).stream()
                .map(StoredEvent::stream)
                .toList();
    }
}
