package dev.razao.eventstore.postgres;

import static dev.razao.eventstore.Notes.aNotebook;
import static dev.razao.eventstore.Notes.announced;
import static dev.razao.eventstore.Notes.noted;
import static dev.razao.eventstore.Notes.notes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.Notes;
import dev.razao.eventstore.bulk.BadExport;
import dev.razao.eventstore.bulk.ExportedEvent;
import dev.razao.eventstore.bulk.Exports;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BulkTest {

    private final TestStore from = new TestStore();
    private final TestStore to = new TestStore();

    @AfterEach
    void close() {
        from.close();
        to.close();
    }

    @Test
    void what_leaves_one_store_is_the_same_in_the_other_but_for_its_place() throws SQLException {
        from.engine.appendEvents(notes(aNotebook(), 2500).toList());
        from.engine.appendEvents(noted("caderno — ção", 0), announced("all hands"));
        var exported = exported(from, null);

        write(exported);

        assertThat(exported(to, null).stream().map(BulkTest::withoutPlace))
                .containsExactlyElementsOf(
                        exported.stream().map(BulkTest::withoutPlace).toList());
        assertThat(to.engine.readEvents(null, false)).hasSize(2502);
    }

    @Test
    void life_goes_on_behind_what_came_in() throws SQLException {
        var notebook = aNotebook();
        write(Exports.stream(notebook, 3));
        to.engine.appendEvents(noted(notebook, 3));

        assertThat(to.engine.log().after(LogPosition.START, 10))
                .extracting(event -> event.sequence())
                .containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void an_export_may_be_one_tenants_or_begin_at_a_place() {
        from.engine.appendEvents(notes(aNotebook(), 3).toList());
        assertThat(exported(from, Notes.TENANT)).hasSize(3);
        assertThat(exported(from, UUID.randomUUID())).isEmpty();

        var first = exported(from, null).getFirst().event().position();
        var rest = new ArrayList<ExportedEvent>();
        new LogExport(from.connections).read(first, null, rest::add);
        assertThat(rest).extracting(event -> event.event().sequence()).containsExactly(1L, 2L);
    }

    @Test
    void what_is_there_already_is_named_and_nothing_comes_in() throws SQLException {
        var notebook = aNotebook();
        write(Exports.stream(notebook, 2));
        var other = Exports.stream(aNotebook(), 3);
        var again = Stream.concat(other.stream(), Stream.of(Exports.event(9, notebook, 1)))
                .toList();

        assertThatExceptionOfType(BadExport.class)
                .isThrownBy(() -> write(again))
                .withMessageStartingWith("Line 5: its event is there already, or twice in the export.")
                .withMessageContaining(notebook);
        assertThat(exported(to, null)).hasSize(2);
    }

    @Test
    void a_stream_with_a_hole_is_named_and_nothing_comes_in() {
        var notebook = aNotebook();
        assertThatExceptionOfType(BadExport.class)
                .isThrownBy(() -> write(List.of(Exports.event(1, notebook, 0), Exports.event(2, notebook, 2))))
                .withMessage("Line 3: event 2 of stream " + notebook + " does not follow the one before it");
        assertThatExceptionOfType(BadExport.class)
                .isThrownBy(() -> write(List.of(Exports.event(1, notebook, 5))))
                .withMessageStartingWith("Line 2: ");
        assertThat(exported(to, null)).isEmpty();
    }

    @Test
    void what_follows_an_earlier_import_comes_behind_it() throws SQLException {
        var notebook = aNotebook();
        write(Exports.stream(notebook, 2));
        write(List.of(Exports.event(1, notebook, 2)));
        assertThat(to.engine.lastSequenceNumberFor(notebook)).contains(2L);
    }

    private void write(List<ExportedEvent> events) throws SQLException {
        try (var connection = to.transaction()) {
            var write = new BulkWrite(connection);
            write.write(events.iterator(), write.head() == null);
            connection.commit();
        }
    }

    private static List<ExportedEvent> exported(TestStore store, @Nullable UUID tenant) {
        var events = new ArrayList<ExportedEvent>();
        new LogExport(store.connections).read(LogPosition.START, tenant, events::add);
        return events;
    }

    private static List<?> withoutPlace(ExportedEvent exported) {
        return List.of(exported.asNew(), exported.storedAt());
    }
}
