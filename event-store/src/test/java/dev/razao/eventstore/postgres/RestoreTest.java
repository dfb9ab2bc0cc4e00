package dev.razao.eventstore.postgres;

import static dev.razao.eventstore.Notes.aNotebook;
import static dev.razao.eventstore.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.embedded.EmbeddedPostgres;
import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.StoredEvent;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A dump carries the rows, but not the transaction ids of the cluster that wrote them. */
class RestoreTest {

    private static final EmbeddedPostgres ELSEWHERE = EmbeddedPostgres.temporary();

    private static final String SPEND_TRANSACTION_IDS =
            "do $$ begin for _ in 1..3000 loop perform pg_current_xact_id(); commit; end loop; end $$";

    private static final String OFFSET =
            "select event_store.watermark() - pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    private final TestStore original = new TestStore();
    private final String first = aNotebook();
    private final String second = aNotebook();
    private final String third = aNotebook();
    private Dump dump;

    @BeforeEach
    void dump() throws SQLException {
        original.database.execute(SPEND_TRANSACTION_IDS);
        original.engine.appendEvents(noted(first, 0));
        dump = Dump.of(original.database);
    }

    @AfterEach
    void closeOriginal() {
        original.close();
    }

    @AfterAll
    static void close() {
        ELSEWHERE.close();
    }

    @Test
    void the_order_and_its_tokens_go_on_in_a_younger_cluster() throws SQLException {
        var token = original.engine.log().head().orElseThrow();
        var restored = dump.restoredIn(ELSEWHERE);
        assertThat(streamsAfter(restored, LogPosition.START)).isEmpty();

        try (var store = new TestStore(restored)) {
            store.engine.appendEvents(noted(second, 0));
            assertThat(streamsAfter(restored, LogPosition.START)).containsExactly(first, second);
            assertThat(streamsAfter(restored, token)).containsExactly(second);
        }
    }

    @Test
    void a_restore_of_what_was_restored_goes_on_as_well() throws SQLException {
        try (var once = new TestStore(dump.restoredIn(ELSEWHERE))) {
            once.database.execute(SPEND_TRANSACTION_IDS);
            once.engine.appendEvents(noted(second, 0));
            try (var cluster = EmbeddedPostgres.temporary();
                    var twice = new TestStore(Dump.of(once.database).restoredIn(cluster))) {
                twice.engine.appendEvents(noted(third, 0));
                assertThat(streamsAfter(twice.database, LogPosition.START)).containsExactly(first, second, third);
                assertThat(twice.number(OFFSET)).isGreaterThan(once.number(OFFSET));
            }
        }
    }

    @Test
    void what_was_restored_is_read_even_while_a_stranger_holds_a_transaction_open() throws SQLException {
        try (var restored = dump.restoredIn(ELSEWHERE);
                var stranger = restored.transaction()) {
            stranger.createStatement().execute("select pg_current_xact_id()");
            restored.execute(SPEND_TRANSACTION_IDS.replace("3000", "10"));
            restored.newEngine().close();
            assertThat(streamsAfter(restored, LogPosition.START)).containsExactly(first);
            stranger.rollback();
        }
    }

    @Test
    void of_nodes_that_start_at_once_one_raises_the_order() throws Exception {
        try (var restored = dump.restoredIn(ELSEWHERE)) {
            var starts = Stream.generate(() ->
                            Thread.ofPlatform().start(() -> restored.newEngine().close()))
                    .limit(4)
                    .toList();
            for (var start : starts) {
                start.join();
            }
            var offset = restored.number(OFFSET);
            assertThat(streamsAfter(restored, LogPosition.START)).containsExactly(first);

            restored.newEngine().close();
            assertThat(restored.number(OFFSET)).isEqualTo(offset);
        }
    }

    @Test
    void a_store_that_stayed_where_it_was_keeps_its_offset() {
        original.newEngine().close();
        assertThat(original.number(OFFSET)).isZero();
    }

    private static List<String> streamsAfter(TestDatabase database, LogPosition position) {
        return new PostgresEventLog(new Database(database.connections()))
                .after(position, 10).stream().map(StoredEvent::stream).toList();
    }
}
