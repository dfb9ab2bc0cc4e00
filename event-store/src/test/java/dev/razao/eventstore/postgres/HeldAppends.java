package dev.razao.eventstore.postgres;

import static dev.razao.eventstore.Notes.aNotebook;
import static dev.razao.eventstore.Notes.noted;

import dev.razao.eventstore.Await;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Holds both writers inside a statement, so that what is appended meanwhile gathers, until it is released. */
final class HeldAppends implements AutoCloseable {

    static final String BLOCKED = """
            select pid from pg_stat_activity
            where wait_event_type = 'Lock' and query like 'insert into event_store.event%'
              and datname = current_database()
            """;

    private final TestStore store;
    private final Connection blocker;

    /** What the two writers are busy with. */
    final List<CompletableFuture<Void>> writing = new ArrayList<>();

    HeldAppends(TestStore store) throws SQLException {
        this.store = store;
        this.blocker = store.transaction();
        blocker.createStatement().execute("lock table event_store.event in share mode");
        for (int writers = 1; writers <= 2; writers++) {
            writing.add(append(aNotebook()));
            int blocked = writers;
            Await.until("a writer is blocked", () -> store.numbers(BLOCKED).size() == blocked);
        }
    }

    /** Returns once the command waits. */
    CompletableFuture<Void> append(String notebook) {
        var command = new Command(store.engine, List.of(noted(notebook, 0)));
        untilItWaits(command.thread);
        return command.done;
    }

    static void untilItWaits(Thread thread) {
        Await.until("the command waits", () -> thread.getState() == Thread.State.WAITING);
    }

    void release() throws SQLException {
        blocker.rollback();
    }

    @Override
    public void close() throws SQLException {
        blocker.rollback();
        blocker.close();
    }

    /** An append on a thread of its own. */
    static final class Command {

        final CompletableFuture<Void> done = new CompletableFuture<Void>().orTimeout(30, TimeUnit.SECONDS);
        final Thread thread;

        Command(EventStorageEngine engine, List<? extends DomainEventMessage<?>> events) {
            thread = Thread.ofVirtual().start(() -> {
                try {
                    engine.appendEvents(events);
                    done.complete(null);
                } catch (RuntimeException failed) {
                    done.completeExceptionally(failed);
                }
            });
        }
    }
}
