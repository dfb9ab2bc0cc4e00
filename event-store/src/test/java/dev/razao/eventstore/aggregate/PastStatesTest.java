package dev.razao.eventstore.aggregate;

import static dev.razao.eventstore.aggregate.Node.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.eventstore.Await;
import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.StoredEvent;
import dev.razao.eventstore.aggregate.Notebook.Opened;
import dev.razao.eventstore.aggregate.Notebook.Written;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PastStatesTest {

    private static final TestLog LOG = TestLog.create();
    private static final Node NODE = new Node(LOG);

    @AfterAll
    static void close() {
        NODE.close();
        LOG.close();
    }

    @Test
    void at_the_place_and_time_of_each_event_a_stream_is_as_that_event_left_it() {
        var notebook = longNotebook();
        for (var event : events(notebook)) {
            var lines = Math.toIntExact(event.sequence());
            for (var moment : List.of(Moment.at(event.position()), Moment.at(event.time()))) {
                var state = NODE.states.at(notebook, moment).orElseThrow();

                assertThat(state.type()).isEqualTo("Notebook");
                assertThat(state.stream()).isEqualTo(notebook);
                assertThat(state.tenantId()).isEqualTo(TENANT);
                assertThat(state.sequence()).isEqualTo(event.sequence());
                assertThat(state.position()).isEqualTo(event.position());
                assertThat(state.time()).isEqualTo(event.time());
                assertThat(linesOf(state)).hasSize(lines);
            }
        }
    }

    @Test
    void now_everything_has_happened() {
        var notebook = longNotebook();
        assertThat(linesOf(NODE.states.at(notebook, Moment.now()).orElseThrow()))
                .isEqualTo(NODE.read(notebook));
    }

    @Test
    void the_nearest_snapshot_that_holds_nothing_later_is_where_the_reading_begins() {
        var notebook = longNotebook();
        LOG.execute("""
                update event_store.snapshot
                set payload = jsonb_set(payload::jsonb, '{lines,0}', to_jsonb(sequence))::json
                where stream = '%s'""".formatted(notebook));
        var events = events(notebook);

        for (int sequence = 9; sequence < events.size(); sequence++) {
            var last = Integer.toString((sequence + 1) / 10 * 10 - 1);
            var event = events.get(sequence);
            assertThat(linesAt(notebook, Moment.at(event.position())))
                    .hasSize(sequence)
                    .startsWith(last);
            assertThat(linesAt(notebook, Moment.at(event.time())))
                    .hasSize(sequence)
                    .startsWith(last);
        }
        assertThat(linesAt(notebook, Moment.at(events.get(8).time())))
                .hasSize(8)
                .startsWith("line 0");
    }

    @Test
    void before_its_first_event_a_stream_has_no_state() {
        var notebook = longNotebook();
        var first = events(notebook).getFirst();
        assertThat(NODE.states.at(notebook, Moment.at(first.time().minusNanos(1_000))))
                .isEmpty();
        assertThat(NODE.states.at(notebook, Moment.at(LogPosition.START))).isEmpty();
        assertThat(NODE.states.at("nobody", Moment.now())).isEmpty();
    }

    @Test
    void what_is_no_aggregate_of_ours_has_no_state() {
        var announcement = new GenericEventMessage<>(new Opened("all"));
        var strange = UUID.randomUUID().toString();
        NODE.engine.appendEvents(
                announcement, new GenericDomainEventMessage<>("Diary", strange, 0, new Opened(strange)));
        assertThat(NODE.states.at(announcement.getIdentifier(), Moment.now())).isEmpty();
        assertThat(NODE.states.at(strange, Moment.now())).isEmpty();
    }

    @Test
    void where_clocks_differ_the_first_event_that_is_too_late_ends_the_past() {
        var notebook = UUID.randomUUID().toString();
        var noon = Instant.parse("2024-02-29T12:00:00Z");
        NODE.engine.appendEvents(IntStream.range(0, 10)
                .mapToObj(at -> event(notebook, at, at == 5 ? noon.plusSeconds(60) : noon.minusSeconds(60)))
                .toList());
        assertThat(linesAt(notebook, Moment.at(noon))).hasSize(4);
        NODE.send(new Notebook.Write(notebook, "the tenth"));
        awaitSnapshots(notebook, 1);

        assertThat(linesAt(notebook, Moment.at(noon))).hasSize(4);
        assertThat(linesAt(notebook, Moment.at(noon.plusSeconds(60)))).hasSize(9);
    }

    /** An opening, 31 lines and snapshots of the events 9, 19 and 29. */
    private static String longNotebook() {
        var notebook = NODE.notebook(
                IntStream.range(0, 31).mapToObj(at -> "line " + at).toArray(String[]::new));
        awaitSnapshots(notebook, 3);
        return notebook;
    }

    private static void awaitSnapshots(String notebook, int count) {
        var kept = "select sequence from event_store.snapshot where stream = ?";
        Await.until("the snapshots", () -> LOG.texts(kept, notebook).size() == count);
    }

    private static List<StoredEvent> events(String notebook) {
        return NODE.engine.log().stream(notebook, -1, 100);
    }

    private static List<String> linesAt(String notebook, Moment moment) {
        return linesOf(NODE.states.at(notebook, moment).orElseThrow());
    }

    private static List<String> linesOf(StreamState state) {
        return ((Notebook) state.state()).lines();
    }

    private static GenericDomainEventMessage<?> event(String notebook, int sequence, Instant time) {
        var payload = sequence == 0 ? new Opened(notebook) : new Written(notebook, "line " + sequence);
        var owner = MetaData.with("tenantId", TENANT.toString());
        return new GenericDomainEventMessage<>(
                "Notebook",
                notebook,
                sequence,
                payload,
                owner,
                UUID.randomUUID().toString(),
                time);
    }
}
