package dev.razao.eventstore.postgres;

import static dev.razao.eventstore.Notes.LONG_AGO;
import static dev.razao.eventstore.Notes.aNotebook;
import static dev.razao.eventstore.Notes.noted;
import static dev.razao.eventstore.Notes.notes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.razao.eventstore.EventStorageEngineContract;
import dev.razao.eventstore.StoredEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same engine over a log that was split into two partitions. */
class PartitionedLogTest extends EventStorageEngineContract {

    private static final TestStore STORE = new TestStore();
    private static final String SPLIT = aNotebook();

    @BeforeAll
    static void split() throws SQLException, IOException {
        STORE.engine.appendEvents(notes(SPLIT, 3).toList());
        try (var script = Objects.requireNonNull(PartitionedLogTest.class.getResourceAsStream("partition.sql"))) {
            STORE.database.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        STORE.engine.appendEvents(List.of(noted(SPLIT, 3), noted(SPLIT, 4)));
    }

    @AfterAll
    static void close() {
        STORE.close();
    }

    @Override
    protected EventStorageEngine engine() {
        return STORE.engine;
    }

    @Test
    void both_partitions_hold_events_and_are_read_as_one() {
        assertThat(STORE.number("select count(*) from event_store.event_first")).isEqualTo(3);
        assertThat(STORE.number("select count(*) from event_store.event_second"))
                .isGreaterThanOrEqualTo(2);

        var log = STORE.engine.log();
        assertThat(log.after(STORE.engine.log().at(Instant.EPOCH).orElseThrow(), 5))
                .extracting(StoredEvent::sequence)
                .containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(log.stream(SPLIT, 1, 2)).extracting(StoredEvent::sequence).containsExactly(2L, 3L);
        assertThat(STORE.engine.lastSequenceNumberFor(SPLIT)).contains(4L);
        assertThat(log.first(SPLIT)).map(StoredEvent::sequence).contains(0L);
    }

    @Test
    void a_place_or_an_id_that_the_older_partition_has_is_refused() {
        var old = STORE.engine.readEvents(SPLIT).next();
        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(() -> engine().appendEvents(noted(SPLIT, 2)));
        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> engine().appendEvents(noted(aNotebook(), 0, old.getIdentifier(), LONG_AGO)));
    }

    @Test
    void a_node_starts_on_it() {
        try (var other = STORE.newEngine()) {
            other.appendEvents(noted(aNotebook(), 0));
            assertThat(other.readEvents(STORE.engine.createTailToken(), false).map(EventMessage::getIdentifier))
                    .hasSizeGreaterThan(5)
                    .doesNotHaveDuplicates();
        }
    }
}
