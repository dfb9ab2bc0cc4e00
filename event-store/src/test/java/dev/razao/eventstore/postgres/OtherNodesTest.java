package dev.razao.eventstore.postgres;

import static dev.razao.eventstore.Notes.aNotebook;
import static dev.razao.eventstore.Notes.noted;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.eventstore.Await;
import java.time.Duration;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one database. The one that reads polls so rarely that only a notification can wake it. */
class OtherNodesTest {

    private static final String LISTENERS =
            "select pid from pg_stat_activity where query = 'listen event_store' and datname = current_database()";

    private final TestStore here = new TestStore();
    private final PostgresEventStorageEngine otherEngine = here.newEngine();
    private final PostgresEventStore there = new PostgresEventStore(otherEngine, Duration.ofMinutes(10));
    private final BlockingStream<TrackedEventMessage<?>> reader = there.openStream(null);

    @BeforeEach
    void untilItListens() throws InterruptedException {
        hearsAnAppend();
        Await.until("the other node listens", () -> here.numbers(LISTENERS).size() == 1);
    }

    @AfterEach
    void close() {
        there.close();
        here.close();
    }

    @Test
    void a_commit_here_wakes_readers_there() throws InterruptedException {
        for (int times = 0; times < 10; times++) {
            hearsAnAppend();
        }
    }

    @Test
    void a_listener_whose_connection_died_listens_again_and_missed_nothing() throws InterruptedException {
        var listener = here.number(LISTENERS);
        here.number("select pg_terminate_backend(?)::int", Math.toIntExact(listener));
        hearsAnAppend();
        Await.until(
                "a new connection listens",
                () -> !here.numbers(LISTENERS).isEmpty() && here.number(LISTENERS) != listener);
        hearsAnAppend();
    }

    private void hearsAnAppend() throws InterruptedException {
        here.engine.appendEvents(noted(aNotebook(), 0));
        assertThat(reader.hasNextAvailable(30, SECONDS)).isTrue();
        reader.nextAvailable();
    }
}
