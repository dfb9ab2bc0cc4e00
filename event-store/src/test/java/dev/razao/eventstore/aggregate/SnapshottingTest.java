package dev.razao.eventstore.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.eventstore.Await;
import dev.razao.eventstore.aggregate.Notebook.Write;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SnapshottingTest {

    private static final TestLog LOG = TestLog.create();
    private static final Node NODE = new Node(LOG);

    @AfterAll
    static void close() {
        NODE.close();
        LOG.close();
    }

    @Test
    void a_stream_keeps_a_snapshot_of_every_so_many_events() {
        var notebook = longNotebook();
        assertThat(snapshots("select sequence from event_store.snapshot where stream = ? order by 1", notebook))
                .containsExactly("9", "19", "29");
        assertThat(snapshots("""
                select s.sequence from event_store.snapshot s join event_store.event e using (stream, sequence)
                where stream = ? and s.tx = e.tx and s.position = e.position and s.time = e.time
                  and s.latest = e.time and s.tenant_id = e.tenant_id and s.type = e.type""", notebook)).hasSize(3);
    }

    @Test
    void an_aggregate_that_is_not_in_memory_is_made_from_the_last_snapshot() {
        var notebook = longNotebook();
        write(notebook, "[\"seen\"]", "sequence = 29");
        write(notebook, "[\"overtaken\"]", "sequence < 29");
        assertThat(readByAnotherNode(notebook)).containsExactly("seen", "line 29", "line 30");
    }

    @Test
    void a_snapshot_of_another_revision_is_ignored_and_replaced() {
        var notebook = longNotebook();
        write(notebook, "[\"from another time\"]", "true");
        LOG.execute("update event_store.snapshot set revision = '1' where stream = '" + notebook + "'");

        assertThat(readByAnotherNode(notebook)).hasSize(31);
        awaitSnapshots(notebook);
        assertThat(readByAnotherNode(notebook)).hasSize(31);
    }

    @Test
    void a_snapshot_that_cannot_be_read_gives_way_to_the_events() {
        var notebook = longNotebook();
        write(notebook, "{\"not\": \"lines\"}", "true");
        assertThat(readByAnotherNode(notebook)).hasSize(31);
        assertThat(NODE.states.at(notebook, Moment.now()).orElseThrow().sequence())
                .isEqualTo(31);
    }

    @Test
    void a_command_does_not_notice_that_no_snapshot_can_be_taken() {
        LOG.execute("alter table event_store.snapshot rename to away");
        try {
            var notebook = NODE.notebook(lines());
            assertThat(NODE.read(notebook)).hasSize(31);
        } finally {
            LOG.execute("alter table event_store.away rename to snapshot");
        }
        var next = longNotebook();
        assertThat(readByAnotherNode(next)).hasSize(31);
    }

    @Test
    void a_long_stream_without_any_gets_all_of_its_snapshots() {
        var notebook = longNotebook();
        LOG.execute("delete from event_store.snapshot where stream = '" + notebook + "'");
        try (var other = new Node(LOG)) {
            other.send(new Write(notebook, "one more"));
            awaitSnapshots(notebook);
        }
    }

    @Test
    void events_of_an_old_form_are_upcast_on_their_way_into_a_snapshot_and_behind_it() {
        var notebook = NODE.notebook("line 1", "line 2");
        try (var newer = new Node(LOG, 100, new LinesBegunInCapitals())) {
            for (int line = 3; line < 13; line++) newer.send(new Write(notebook, "line " + line));
            var kept = "select payload ->> 'lines' from event_store.snapshot where stream = ?";
            Await.until("a snapshot", () -> snapshots(kept, notebook).size() == 1);

            assertThat(snapshots(kept, notebook).getFirst()).contains("Line 1", "Line 9");
        }
        try (var newer = new Node(LOG, 100, new LinesBegunInCapitals())) {
            assertThat(newer.read(notebook)).hasSize(12).allMatch(line -> line.startsWith("Line "));
        }
    }

    private static final class LinesBegunInCapitals extends SingleEventUpcaster {
        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().getName().endsWith("Written");
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(
                    new SimpleSerializedType(event.getType().getName(), "2"),
                    String.class,
                    json -> json.replace("\"line ", "\"Line "));
        }
    }

    /** An opening and 31 lines. */
    private static String longNotebook() {
        var notebook = NODE.notebook(lines());
        awaitSnapshots(notebook);
        return notebook;
    }

    private static String[] lines() {
        return IntStream.range(0, 31).mapToObj(at -> "line " + at).toArray(String[]::new);
    }

    private static void awaitSnapshots(String notebook) {
        var count = "select sequence from event_store.snapshot where stream = ? and revision = '2'";
        Await.until("three snapshots", () -> snapshots(count, notebook).size() == 3);
    }

    private static List<String> snapshots(String sql, String notebook) {
        return LOG.texts(sql, notebook);
    }

    private static List<String> readByAnotherNode(String notebook) {
        try (var other = new Node(LOG)) {
            return other.read(notebook);
        }
    }

    private static void write(String notebook, String lines, String which) {
        LOG.execute("""
                update event_store.snapshot set payload = jsonb_set(payload::jsonb, '{lines}', '%s')::json
                where stream = '%s' and %s""".formatted(lines, notebook, which));
    }
}
