package dev.razao.eventstore;

import static dev.razao.eventstore.Notes.METADATA;
import static dev.razao.eventstore.Notes.aNotebook;
import static dev.razao.eventstore.Notes.announced;
import static dev.razao.eventstore.Notes.noted;
import static dev.razao.eventstore.Notes.notes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.razao.eventstore.Notes.Noted;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the platform expects of an engine, whichever it is. The store may hold other events already. */
public abstract class EventStorageEngineContract {

    protected abstract EventStorageEngine engine();

    @Test
    void an_aggregates_events_come_back_in_sequence_and_complete() {
        var notebook = aNotebook();
        engine().appendEvents(notes(notebook, 1203).toList());

        assertThat(engine().readEvents(notebook).asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactlyElementsOf(notes(notebook, 1203)
                        .map(DomainEventMessage::getSequenceNumber)
                        .toList());
        assertThat(engine().readEvents(notebook, 1201).asStream()).hasSize(2);
        assertThat(engine().lastSequenceNumberFor(notebook)).contains(1202L);
    }

    @Test
    void an_unknown_aggregate_has_no_events() {
        assertThat(engine().readEvents(aNotebook()).hasNext()).isFalse();
        assertThat(engine().lastSequenceNumberFor(aNotebook())).isEmpty();
    }

    @Test
    void an_event_comes_back_as_it_was() {
        var event = noted(aNotebook(), 0);
        engine().appendEvents(event);

        var read = engine().readEvents(event.getAggregateIdentifier()).next();
        assertThat(read.getIdentifier()).isEqualTo(event.getIdentifier());
        assertThat(read.getPayload()).isEqualTo(event.getPayload());
        assertThat(read.getMetaData()).containsExactlyInAnyOrderEntriesOf(METADATA);
        assertThat(read.getType()).isEqualTo("Notebook");
        assertThat(read.getTimestamp().truncatedTo(ChronoUnit.MILLIS))
                .isEqualTo(event.getTimestamp().truncatedTo(ChronoUnit.MILLIS));
    }

    @Test
    void an_identifier_need_not_be_a_uuid() {
        var notebook = "caderno de " + aNotebook() + " — ção";
        engine().appendEvents(noted(notebook, 0));
        assertThat(engine().readEvents(notebook).next().getAggregateIdentifier())
                .isEqualTo(notebook);
    }

    @Test
    void readers_of_all_see_plain_events_and_those_of_aggregates_in_order() {
        var start = engine().createHeadToken();
        var domain = noted(aNotebook(), 0);
        var plain = announced("all hands");
        engine().appendEvents(domain, plain);

        assertThat(after(start)).extracting(EventMessage::getIdentifier).containsExactly(id(domain), id(plain));
        assertThat(after(start).getFirst()).isInstanceOf(DomainEventMessage.class);
        assertThat(after(start).getLast()).isNotInstanceOf(DomainEventMessage.class);
        assertThat(after(start).getLast().getPayload()).isEqualTo(new Noted("all hands"));
    }

    @Test
    void a_reader_goes_on_behind_its_token() {
        var start = engine().createHeadToken();
        engine().appendEvents(notes(aNotebook(), 3).toList());

        var second = engine().readEvents(start, false).skip(1).findFirst().orElseThrow();
        assertThat(after(second.trackingToken())).hasSize(1);
        assertThat(after(engine().createHeadToken())).isEmpty();
        assertThat(after(engine().createTailToken())).hasSizeGreaterThanOrEqualTo(3);
        assertThat(after(null)).hasSameSizeAs(after(engine().createTailToken()));
    }

    @Test
    void a_sequence_is_given_once_and_a_refused_unit_of_work_leaves_nothing() {
        var notebook = aNotebook();
        var other = aNotebook();
        engine().appendEvents(noted(notebook, 0), noted(notebook, 1));

        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> engine().appendEvents(noted(other, 0), noted(notebook, 1), noted(notebook, 2)));
        assertThat(engine().lastSequenceNumberFor(notebook)).contains(1L);
        assertThat(engine().lastSequenceNumberFor(other)).isEmpty();
    }

    @Test
    void a_token_at_a_time_is_followed_by_the_first_event_of_that_time_or_later() {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var notebook = aNotebook();
        engine().appendEvents(noted(notebook, 0, now.minusSeconds(1)));
        engine().appendEvents(noted(notebook, 1, now));
        engine().appendEvents(noted(notebook, 2, now.plusSeconds(1)));

        assertThat(after(engine().createTokenAt(now)))
                .extracting(event -> ((DomainEventMessage<?>) event).getSequenceNumber())
                .containsExactly(1L, 2L);
    }

    @Test
    void the_latest_snapshot_is_kept() {
        var notebook = aNotebook();
        assertThat(engine().readSnapshot(notebook)).isEmpty();

        engine().storeSnapshot(noted(notebook, 5));
        engine().storeSnapshot(noted(notebook, 10));

        var snapshot = engine().readSnapshot(notebook).orElseThrow();
        assertThat(snapshot.getSequenceNumber()).isEqualTo(10);
        assertThat(snapshot.getPayload()).isEqualTo(new Noted("note 10"));
        assertThat(snapshot.getType()).isEqualTo("Notebook");
    }

    private List<EventMessage<?>> after(@Nullable TrackingToken token) {
        return engine().readEvents(token, false)
                .<EventMessage<?>>map(event -> event)
                .toList();
    }

    private static String id(EventMessage<?> event) {
        return event.getIdentifier();
    }
}
