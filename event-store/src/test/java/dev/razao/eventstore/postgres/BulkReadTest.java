package dev.razao.eventstore.postgres;

import static dev.razao.eventstore.Notes.aNotebook;
import static dev.razao.eventstore.Notes.announced;
import static dev.razao.eventstore.Notes.noted;
import static dev.razao.eventstore.Notes.notes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.razao.eventstore.BareEvent;
import dev.razao.eventstore.EventLog;
import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.Notes.Noted;
import dev.razao.eventstore.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BulkReadTest {

    record Sketched(String text) {}

    private static final TestStore STORE = new TestStore();
    private static final EventLog LOG = STORE.engine.log();
    private static final Set<String> NOTED = Set.of(Noted.class.getName());

    @BeforeAll
    static void a_log() {
        STORE.engine.appendEvents(notes(aNotebook(), 1_500).toList());
        STORE.engine.appendEvents(announced("ç \"quoted\" \\ 😀"));
        STORE.engine.appendEvents(new GenericEventMessage<>(new Noted("nobody's"), Map.of()));
        STORE.engine.appendEvents(new GenericDomainEventMessage<>("Sketch", aNotebook(), 0, new Sketched("circle")));
        STORE.engine.appendEvents(noted(aNotebook(), 7, Instant.parse("1999-12-31T23:59:59.999999Z")));
    }

    @AfterAll
    static void close() {
        STORE.close();
    }

    @Test
    void it_hands_over_what_reading_page_by_page_does() {
        var head = LOG.head().orElseThrow();
        assertThat(read(LOG, NOTED, head))
                .hasSize(1_503)
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(read(new PageByPage(), NOTED, head));
    }

    @Test
    void it_hands_over_only_what_is_asked_for() {
        var head = LOG.head().orElseThrow();
        assertThat(read(LOG, Set.of(Sketched.class.getName(), "it's none"), head))
                .hasSize(1);
        assertThat(read(LOG, Set.of(), head)).isEmpty();
    }

    @Test
    void it_ends_with_the_place_that_it_was_told() {
        var place = LOG.after(LogPosition.START, 700).getLast().position();
        assertThat(read(LOG, NOTED, place)).hasSize(700);
        assertThat(read(new PageByPage(), NOTED, place)).hasSize(700);
    }

    @Test
    void a_reader_that_gives_up_leaves_no_connection_behind() {
        var head = LOG.head().orElseThrow();
        for (int i = 0; i < 2 * STORE.connections.getMaximumPoolSize(); i++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> LOG.read(NOTED, head, _ -> {
                        throw new IllegalStateException("no more");
                    }));
        }
        assertThat(LOG.head()).contains(head);
    }

    @Test
    void nor_does_one_that_breaks() {
        var head = LOG.head().orElseThrow();
        for (int i = 0; i < 2 * STORE.connections.getMaximumPoolSize(); i++) {
            assertThatThrownBy(() -> LOG.read(NOTED, head, _ -> {
                        throw new StackOverflowError();
                    }))
                    .isInstanceOf(StackOverflowError.class);
            assertThat(LOG.head()).contains(head);
        }
    }

    private static List<BareEvent> read(EventLog log, Set<String> types, LogPosition upTo) {
        var events = new ArrayList<BareEvent>();
        log.read(types, upTo, events::add);
        return events;
    }

    /** An engine that knows no better way. */
    private static final class PageByPage implements EventLog {
        @Override
        public List<StoredEvent> after(LogPosition position, int limit) {
            return LOG.after(position, limit);
        }

        @Override
        public List<StoredEvent> stream(String stream, long afterSequence, int limit) {
            return LOG.stream(stream, afterSequence, limit);
        }

        @Override
        public Optional<LogPosition> head() {
            return LOG.head();
        }

        @Override
        public Optional<LogPosition> at(Instant time) {
            return LOG.at(time);
        }
    }
}
