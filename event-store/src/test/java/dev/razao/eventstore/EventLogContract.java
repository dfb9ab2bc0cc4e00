package dev.razao.eventstore;

import static dev.razao.eventstore.Notes.LONG_AGO;
import static dev.razao.eventstore.Notes.TENANT;
import static dev.razao.eventstore.Notes.aNotebook;
import static dev.razao.eventstore.Notes.announced;
import static dev.razao.eventstore.Notes.noted;
import static dev.razao.eventstore.Notes.notes;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.eventstore.Notes.Noted;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

/** What the platform expects of a log and its readers, whichever engine keeps it. It may hold other events already. */
public abstract class EventLogContract {

    protected abstract EventLog log();

    protected abstract EventStore store();

    protected abstract EventNews news();

    protected abstract void append(List<? extends EventMessage<?>> events);

    @Test
    void an_event_is_read_as_it_is_stored_byte_for_byte() {
        var event = noted(aNotebook(), 0);
        append(List.of(event));

        var stored = log().first(event.getAggregateIdentifier()).orElseThrow();
        assertThat(stored)
                .isEqualTo(new StoredEvent(
                        stored.position(),
                        UUID.fromString(event.getIdentifier()),
                        TENANT,
                        event.getAggregateIdentifier(),
                        "Notebook",
                        0,
                        Noted.class.getName(),
                        null,
                        event.serializePayload(Notes.JSON, String.class).getData(),
                        event.serializeMetaData(Notes.JSON, String.class).getData(),
                        LONG_AGO));
    }

    @Test
    void an_event_of_no_aggregate_is_a_stream_of_its_own() {
        var event = announced("all hands");
        append(List.of(event));

        var stored = log().first(event.getIdentifier()).orElseThrow();
        assertThat(stored.aggregateType()).isNull();
        assertThat(store().readEvents(event.getIdentifier()).hasNext()).isFalse();
    }

    @Test
    void a_stream_and_the_whole_agree_on_places() {
        var start = head();
        var one = aNotebook();
        var other = aNotebook();
        append(notes(one, 3).toList());
        append(notes(other, 3).toList());
        append(List.of(noted(one, 3)));

        var all = log().after(start, 10);
        assertThat(all).hasSize(7);
        assertThat(Stream.concat(log().stream(one, -1, 10).stream(), log().stream(other, -1, 10).stream())
                        .sorted((a, b) -> a.position().compareTo(b.position())))
                .containsExactlyElementsOf(all);
        assertThat(log().stream(one, 1, 1)).extracting(StoredEvent::sequence).containsExactly(2L);
        assertThat(log().after(all.get(4).position(), 1)).containsExactly(all.get(5));
        assertThat(log().head()).hasValue(all.getLast().position());
        assertThat(log().after(head(), 1)).isEmpty();
    }

    @Test
    void a_time_leads_to_the_place_before_its_first_event_and_one_not_reached_yet_to_the_head() {
        var later = LONG_AGO.plusSeconds(100_000_000_000L);
        append(List.of(noted(aNotebook(), 0)));
        assertThat(log().at(later)).isEqualTo(log().head());
    }

    @Test
    void an_open_reader_goes_on_with_what_is_appended() throws InterruptedException {
        var notebook = aNotebook();
        try (var reader = store().openStream(head())) {
            assertThat(reader.hasNextAvailable()).isFalse();
            append(notes(notebook, 2).toList());

            assertThat(reader.hasNextAvailable(30, SECONDS)).isTrue();
            var first = reader.nextAvailable();
            assertThat(sequence(first)).isZero();
            assertThat(first.trackingToken())
                    .isEqualTo(log().first(notebook).orElseThrow().position());
            assertThat(sequence(reader.nextAvailable())).isEqualTo(1);
        }
    }

    @Test
    void a_reader_may_be_called_instead_of_asking() {
        var seen = ConcurrentHashMap.newKeySet();
        try (var reader = store().openStream(head())) {
            assertThat(reader.setOnAvailableCallback(() -> seen.add("called"))).isTrue();
            append(List.of(noted(aNotebook(), 0)));
            Await.until("the callback came", () -> !seen.isEmpty());
        }
    }

    @Test
    void listeners_hear_which_streams_have_news() {
        Set<String> heard = ConcurrentHashMap.newKeySet();
        var registration = news().onVisible(visible -> heard.addAll(visible.streams()));
        var notebook = aNotebook();
        append(List.of(noted(notebook, 0)));
        Await.until("it is heard of", () -> heard.contains(notebook));
        registration.cancel();
    }

    private LogPosition head() {
        return log().head().orElse(LogPosition.START);
    }

    private static long sequence(TrackedEventMessage<?> event) {
        return ((DomainEventMessage<?>) event).getSequenceNumber();
    }
}
