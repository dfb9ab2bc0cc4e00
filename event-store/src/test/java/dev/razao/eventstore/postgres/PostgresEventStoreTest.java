package dev.razao.eventstore.postgres;

import static dev.razao.eventstore.Notes.aNotebook;
import static dev.razao.eventstore.Notes.noted;
import static dev.razao.eventstore.Notes.notes;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.eventstore.Await;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresEventStoreTest {

    private final TestStore store = new TestStore();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_stream_without_token_starts_at_the_start_and_waits_at_the_end() throws InterruptedException {
        var notebook = aNotebook();
        store.engine.appendEvents(notes(notebook, 3).toList());
        try (var stream = store.store.openStream(null)) {
            assertThat(take(stream, 3)).containsExactly(notebook + 0, notebook + 1, notebook + 2);
            assertThat(stream.hasNextAvailable()).isFalse();

            store.engine.appendEvents(noted(notebook, 3));
            assertThat(stream.hasNextAvailable(30, SECONDS)).isTrue();
            assertThat(stream.peek()).map(PostgresEventStoreTest::name).hasValue(notebook + 3);
            assertThat(take(stream, 1)).containsExactly(notebook + 3);
        }
    }

    @Test
    void a_stream_goes_on_behind_its_token() throws InterruptedException {
        var notebook = aNotebook();
        store.engine.appendEvents(notes(notebook, 3).toList());
        var second = store.engine.log().stream(notebook, 0, 1).getFirst().position();
        try (var stream = store.store.openStream(second)) {
            assertThat(take(stream, 1)).containsExactly(notebook + 2);
        }
    }

    @Test
    void every_reader_sees_each_event_once_in_one_order_while_many_append() throws InterruptedException {
        try (var first = store.store.openStream(null);
                var second = store.store.openStream(null)) {
            var writers = IntStream.range(0, 16)
                    .mapToObj(_ -> Thread.ofVirtual().start(this::fillANotebook))
                    .toList();
            var seen = take(first, 16 * 50);
            assertThat(take(second, 16 * 50)).isEqualTo(seen);
            assertThat(seen).doesNotHaveDuplicates();
            assertThat(first.hasNextAvailable()).isFalse();
            for (var writer : writers) {
                writer.join();
            }
        }
    }

    @Test
    void what_an_older_transaction_held_back_arrives_once_it_ends() throws SQLException, InterruptedException {
        var notebook = aNotebook();
        try (var stream = store.store.openStream(null);
                var older = store.transaction()) {
            older.createStatement().execute("select pg_current_xact_id()");
            store.engine.appendEvents(noted(notebook, 0));
            assertThat(stream.hasNextAvailable()).isFalse();
            older.rollback();
            assertThat(take(stream, 1)).containsExactly(notebook + 0);
        }
    }

    @Test
    void listeners_hear_which_streams_have_news_until_they_leave() throws InterruptedException {
        Set<String> heard = ConcurrentHashMap.newKeySet();
        var registration = store.store.onVisible(visible -> {
            heard.addAll(visible.streams());
            throw new IllegalStateException("a listener that fails hurts nobody");
        });
        var first = aNotebook();
        store.engine.appendEvents(noted(first, 0));
        Await.until("the first is heard of", () -> heard.contains(first));

        registration.cancel();
        var second = aNotebook();
        try (var stream = store.store.openStream(null)) {
            store.engine.appendEvents(noted(second, 0));
            take(stream, 2);
        }
        assertThat(heard).containsExactly(first);
    }

    @Test
    void a_callback_comes_when_there_is_something_to_take() {
        var names = new ArrayList<String>();
        try (var stream = store.store.openStream(store.engine.createTailToken())) {
            assertThat(stream.setOnAvailableCallback(() ->
                            stream.peek().map(PostgresEventStoreTest::name).ifPresent(names::add)))
                    .isTrue();
            var notebook = aNotebook();
            store.engine.appendEvents(noted(notebook, 0));
            Await.until("the callback found it", () -> names.contains(notebook + 0));
        }
    }

    private void fillANotebook() {
        var notebook = aNotebook();
        LongStream.range(0, 50).forEach(sequence -> store.engine.appendEvents(noted(notebook, sequence)));
    }

    private static List<String> take(BlockingStream<TrackedEventMessage<?>> stream, int count)
            throws InterruptedException {
        var taken = new ArrayList<String>();
        while (taken.size() < count) {
            assertThat(stream.hasNextAvailable(30, SECONDS)).isTrue();
            taken.add(name(stream.nextAvailable()));
        }
        return taken;
    }

    private static String name(TrackedEventMessage<?> event) {
        var domain = (DomainEventMessage<?>) event;
        return domain.getAggregateIdentifier() + domain.getSequenceNumber();
    }
}
