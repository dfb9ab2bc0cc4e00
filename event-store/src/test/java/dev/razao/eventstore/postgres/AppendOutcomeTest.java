package dev.razao.eventstore.postgres;

import static dev.razao.eventstore.Notes.METADATA;
import static dev.razao.eventstore.Notes.aNotebook;
import static dev.razao.eventstore.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.razao.eventstore.Notes.Noted;
import dev.razao.eventstore.postgres.HeldAppends.Command;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A command hears of its events once their commit is done, and each hears of its own. */
class AppendOutcomeTest {

    private final TestStore store = new TestStore();
    private final String notebook = aNotebook();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothing_is_acknowledged_before_its_commit() throws SQLException {
        try (var held = new HeldAppends(store)) {
            var command = held.append(notebook);
            assertThat(command).isNotDone();
            assertThat(store.engine.lastSequenceNumberFor(notebook)).isEmpty();
            held.release();
            command.join();
        }
        assertThat(store.engine.lastSequenceNumberFor(notebook)).contains(0L);
        assertThat(store.engine.readEvents(notebook).hasNext()).isTrue();
    }

    @Test
    void who_is_interrupted_while_waiting_still_hears_the_outcome_and_stays_interrupted() throws SQLException {
        var interrupted = new CompletableFuture<Boolean>();
        try (var held = new HeldAppends(store)) {
            var thread = Thread.ofVirtual().start(() -> {
                store.engine.appendEvents(noted(notebook, 0));
                interrupted.complete(Thread.interrupted());
            });
            HeldAppends.untilItWaits(thread);
            thread.interrupt();
            held.release();
            assertThat(interrupted.join()).isTrue();
        }
        assertThat(store.engine.lastSequenceNumberFor(notebook)).contains(0L);
    }

    @Test
    void conflicts_anywhere_in_a_batch_fail_alone() throws SQLException {
        store.engine.appendEvents(noted(notebook, 0));
        try (var held = new HeldAppends(store)) {
            var first = held.append(notebook);
            var second = held.append(aNotebook());
            var third = held.append(notebook);
            var fourth = held.append(aNotebook());
            held.release();
            second.join();
            fourth.join();
            for (var refused : List.of(first, third)) {
                assertThatThrownBy(refused::join).hasCauseInstanceOf(ConcurrencyException.class);
            }
        }
    }

    @Test
    void an_event_larger_than_a_batch_goes_alone_and_whole() throws SQLException {
        var words = "água ".repeat(1 << 20);
        var event = new GenericDomainEventMessage<>("Notebook", notebook, 0, new Noted(words), METADATA);
        try (var held = new HeldAppends(store)) {
            var large = new Command(store.engine, List.of(event));
            var small = held.append(aNotebook());
            held.release();
            large.done.join();
            small.join();
        }
        assertThat(store.engine.readEvents(notebook).next().getPayload()).isEqualTo(new Noted(words));
    }

    @Test
    void closing_refuses_what_waits_and_gives_what_is_being_written_its_outcome() throws Exception {
        try (var held = new HeldAppends(store)) {
            var waiting = held.append(notebook);
            var closing = Thread.ofPlatform().start(store.engine::close);
            assertThatThrownBy(waiting::join)
                    .hasCauseInstanceOf(EventStoreException.class)
                    .hasMessageContaining("The event store is closed");
            held.release();
            closing.join();
            held.writing.forEach(CompletableFuture::join);
        }
        assertThat(store.number("select count(*) from event_store.event")).isEqualTo(2);
    }
}
