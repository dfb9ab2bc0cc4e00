package dev.razao.eventstore.postgres;

import static dev.razao.eventstore.Notes.aNotebook;
import static dev.razao.eventstore.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.razao.embedded.EmbeddedPostgres;
import dev.razao.eventstore.NewEvent;
import dev.razao.eventstore.Notes;
import dev.razao.eventstore.postgres.HeldAppends.Command;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one command of a batch brings upon itself fails no other. */
class InnocentCommandsTest {

    private final TestStore store = new TestStore(TestDatabase.on(EmbeddedPostgres.shared(), "-c lock_timeout=5s"));

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource({"0, 22021", "5000, 54000"})
    void a_stream_that_cannot_be_stored_fails_its_own_command_only(int length, String state) throws SQLException {
        var stream = length == 0 ? "nothing\0can be called so" : unlike(length);
        try (var held = new HeldAppends(store)) {
            var before = many(held);
            var refused = held.append(stream);
            var after = many(held);
            held.release();

            assertThatThrownBy(refused::join)
                    .hasCauseInstanceOf(EventStoreException.class)
                    .hasMessageContaining("SQL state " + state);
            Stream.concat(before.stream(), after.stream()).forEach(CompletableFuture::join);
        }
    }

    @Test
    void a_place_that_another_node_may_be_taking_fails_its_own_command_only() throws SQLException {
        var taken = Stream.generate(Notes::aNotebook).limit(3).toList();
        try (var other = store.transaction()) {
            Insert.run(other, taken.stream().map(InnocentCommandsTest::first).toList());
            var refused = new ArrayList<CompletableFuture<Void>>();
            var innocent = new ArrayList<CompletableFuture<Void>>();
            for (var notebook : taken) {
                refused.add(append(notebook));
                for (int i = 0; i < 5; i++) innocent.add(append(aNotebook()));
            }

            innocent.forEach(CompletableFuture::join);
            assertThat(refused).allSatisfy(append -> assertThatThrownBy(append::join)
                    .hasCauseInstanceOf(EventStoreException.class)
                    .hasMessageContaining("SQL state 55P03"));
            other.rollback();
        }
        taken.forEach(notebook -> append(notebook).join());
    }

    private CompletableFuture<Void> append(String notebook) {
        return new Command(store.engine, List.of(noted(notebook, 0))).done;
    }

    private static NewEvent first(String notebook) {
        return NewEvent.of(noted(notebook, 0), Notes.JSON);
    }

    private static List<CompletableFuture<Void>> many(HeldAppends held) {
        return Stream.generate(Notes::aNotebook).limit(5).map(held::append).toList();
    }

    /** Does not compress. */
    private static String unlike(int length) {
        return Stream.generate(Notes::aNotebook).limit(length / 36).reduce("", String::concat);
    }
}
