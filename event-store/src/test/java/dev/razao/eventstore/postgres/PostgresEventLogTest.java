package dev.razao.eventstore.postgres;

import static dev.razao.eventstore.Notes.aNotebook;
import static dev.razao.eventstore.Notes.announced;
import static dev.razao.eventstore.Notes.noted;
import static dev.razao.eventstore.Notes.notes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.eventstore.EventLog;
import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.Notes.Noted;
import dev.razao.eventstore.StoredEvent;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PostgresEventLogTest {

    private static final TestStore STORE = new TestStore();
    private static final EventLog LOG = STORE.engine.log();

    @AfterAll
    static void close() {
        STORE.close();
    }

    @Test
    void a_stream_is_read_from_a_sequence_on() {
        var notebook = aNotebook();
        STORE.engine.appendEvents(notes(notebook, 5).toList());

        assertThat(LOG.stream(notebook, 1, 2)).extracting(StoredEvent::sequence).containsExactly(2L, 3L);
        assertThat(LOG.stream(notebook, 4, 2)).isEmpty();
        assertThat(LOG.first(aNotebook())).isEmpty();
    }

    @Test
    void all_is_read_from_a_position_on() {
        var notebook = aNotebook();
        var start = LOG.head().orElse(LogPosition.START);
        STORE.engine.appendEvents(notes(notebook, 3).toList());

        var two = LOG.after(start, 2);
        assertThat(two).extracting(StoredEvent::sequence).containsExactly(0L, 1L);
        assertThat(LOG.after(two.getLast().position(), 2))
                .extracting(StoredEvent::sequence)
                .containsExactly(2L);
        assertThat(LOG.head())
                .isEqualTo(LOG.after(start, 3).stream()
                        .skip(2)
                        .map(StoredEvent::position)
                        .findFirst());
    }

    @Test
    void an_event_without_aggregate_or_tenant_is_a_stream_of_its_own() {
        var event = new GenericEventMessage<>(new Noted("the platform started"));
        STORE.engine.appendEvents(event);

        var stored = LOG.first(event.getIdentifier()).orElseThrow();
        assertThat(stored.aggregateType()).isNull();
        assertThat(stored.tenantId()).isNull();
        assertThat(STORE.engine.readEvents(event.getIdentifier()).hasNext()).isFalse();
    }

    @Test
    void the_place_of_a_time_comes_before_all_its_events_even_where_times_run_backwards() {
        var now = Instant.now();
        var start = LOG.head().orElse(LogPosition.START);
        STORE.engine.appendEvents(
                noted(aNotebook(), 0, now.minusSeconds(7200)), noted(aNotebook(), 0, now.plusSeconds(60)));
        STORE.engine.appendEvents(noted(aNotebook(), 0, now.plusSeconds(10)), announced("very late"));

        var events = LOG.after(start, 10);
        assertThat(LOG.at(now)).hasValue(events.get(1).position().before());
        assertThat(LOG.after(LOG.at(now.plusSeconds(10)).orElseThrow(), 10)).hasSize(3);
    }

    @Test
    void the_place_of_a_time_that_nothing_has_reached_is_the_head() {
        STORE.engine.appendEvents(announced("now"));
        assertThat(LOG.at(Instant.now().plus(Duration.ofDays(365)))).isEqualTo(LOG.head());
    }
}
