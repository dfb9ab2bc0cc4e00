package dev.razao.eventstore.postgres;

import static dev.razao.eventstore.Notes.aNotebook;
import static dev.razao.eventstore.Notes.noted;
import static dev.razao.eventstore.Notes.notes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.razao.eventstore.Await;
import dev.razao.eventstore.NewEvent;
import dev.razao.eventstore.Notes;
import dev.razao.eventstore.postgres.HeldAppends.Command;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class GroupAppendTest {

    private static final TestStore STORE = new TestStore();

    @AfterAll
    static void close() {
        STORE.close();
    }

    @Test
    void commands_that_wait_for_a_commit_share_the_next_one() throws SQLException {
        var notebooks = Stream.generate(Notes::aNotebook).limit(50).toArray(String[]::new);
        try (var held = new HeldAppends(STORE)) {
            var appends = Stream.of(notebooks).map(held::append).toList();
            held.release();
            appends.forEach(CompletableFuture::join);
        }
        assertThat(STORE.number(
                        "select count(distinct tx) from event_store.event where stream = any (?)", (Object) notebooks))
                .isLessThanOrEqualTo(2);
        assertThat(STORE.number("select count(*) from event_store.event where stream = any (?)", (Object) notebooks))
                .isEqualTo(50);
    }

    @Test
    void a_conflict_fails_its_own_command_only() throws SQLException {
        var taken = aNotebook();
        STORE.engine.appendEvents(noted(taken, 0));
        try (var held = new HeldAppends(STORE)) {
            var before = held.append(aNotebook());
            var refused = held.append(taken);
            var after =
                    Stream.generate(Notes::aNotebook).limit(9).map(held::append).toList();
            held.release();

            assertThatThrownBy(refused::join).hasCauseInstanceOf(ConcurrencyException.class);
            before.join();
            after.forEach(CompletableFuture::join);
        }
    }

    @Test
    void of_two_commands_in_one_batch_that_want_the_same_place_one_gets_it() throws SQLException {
        var wanted = aNotebook();
        try (var held = new HeldAppends(STORE)) {
            var rivals = List.of(held.append(wanted), held.append(wanted));
            held.release();
            Await.until("both have an outcome", () -> rivals.stream().allMatch(CompletableFuture::isDone));
            assertThat(rivals)
                    .filteredOn(CompletableFuture::isCompletedExceptionally)
                    .singleElement()
                    .satisfies(rival -> assertThat(rival.exceptionNow()).isInstanceOf(ConcurrencyException.class));
        }
        assertThat(STORE.engine.lastSequenceNumberFor(wanted)).contains(0L);
    }

    @Test
    void a_connection_lost_in_the_middle_leaves_nothing_and_the_next_append_works() throws SQLException {
        var notebook = aNotebook();
        try (var rival = STORE.transaction()) {
            Insert.run(rival, List.of(NewEvent.of(noted(notebook, 99), Notes.JSON)));
            var command = new Command(STORE.engine, notes(notebook, 100).toList());
            Await.until("the append waits for its last event", () -> !STORE.numbers(HeldAppends.BLOCKED)
                    .isEmpty());
            var backend = Math.toIntExact(STORE.number(HeldAppends.BLOCKED));
            STORE.number("select pg_terminate_backend(?)::int", backend);

            assertThatThrownBy(command.done::join)
                    .hasCauseInstanceOf(EventStoreException.class)
                    .hasMessageContaining("SQL state 57P01");
            rival.rollback();
        }
        assertThat(STORE.engine.lastSequenceNumberFor(notebook)).isEmpty();
        STORE.engine.appendEvents(notes(notebook, 100).toList());
        assertThat(STORE.engine.lastSequenceNumberFor(notebook)).contains(99L);
    }

    @Test
    void a_closed_engine_refuses() {
        var engine = STORE.newEngine();
        engine.close();
        assertThatThrownBy(new Command(engine, List.of(noted(aNotebook(), 0))).done::join)
                .hasCauseInstanceOf(EventStoreException.class)
                .hasMessageContaining("The event store is closed");
    }
}
