package dev.razao.eventstore.postgres;

import static dev.razao.eventstore.Notes.aNotebook;
import static dev.razao.eventstore.Notes.notes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.razao.eventstore.Await;
import dev.razao.eventstore.Notes;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class GroupReadTest {

    private static final TestStore STORE = new TestStore();
    private static final String BLOCKED = """
            select pid from pg_stat_activity
            where wait_event_type = 'Lock' and query like '%event_store.event%' and datname = current_database()
            """;

    @AfterAll
    static void close() {
        STORE.close();
    }

    @Test
    void loads_that_come_at_once_share_statements_and_each_gets_its_own_events() throws SQLException {
        var notebooks = Stream.generate(Notes::aNotebook).limit(100).toList();
        for (int at = 0; at < notebooks.size(); at++) {
            STORE.engine.appendEvents(notes(notebooks.get(at), 1 + at % 7).toList());
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var blocker = STORE.transaction()) {
            blocker.createStatement().execute("lock table event_store.event in access exclusive mode");
            var loads = IntStream.range(0, notebooks.size())
                    .mapToObj(at -> CompletableFuture.supplyAsync(() -> count(notebooks.get(at), at % 3), threads))
                    .toList();
            Await.until("both readers are blocked", () -> STORE.numbers(BLOCKED).size() == 2);
            blocker.rollback();

            for (int at = 0; at < loads.size(); at++) {
                assertThat(loads.get(at).join()).isEqualTo(Math.max(0, 1 + at % 7 - at % 3));
            }
        }
    }

    @Test
    void a_load_that_fails_leaves_the_next_one_alone() throws SQLException {
        var notebook = aNotebook();
        STORE.engine.appendEvents(notes(notebook, 3).toList());
        STORE.database.execute("alter table event_store.event rename to away");
        try {
            assertThatExceptionOfType(EventStoreException.class).isThrownBy(() -> count(notebook, 0));
        } finally {
            STORE.database.execute("alter table event_store.away rename to event");
        }
        assertThat(count(notebook, 0)).isEqualTo(3);
    }

    private static long count(String notebook, long first) {
        return STORE.engine.readEvents(notebook, first).asStream().count();
    }
}
