package dev.razao.eventstore.fault;

import dev.razao.eventstore.Await;
import dev.razao.eventstore.Notes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Another node's append whose database process stands still between its insert and its commit. A deferred trigger
 * brings it there, as that runs when the statement is done and before the commit is written.
 */
final class PausedWriter implements AutoCloseable {

    private static final long LOCK = 4711;
    private static final String WAITING = """
            select pid from pg_stat_activity
            where wait_event_type = 'Lock' and wait_event = 'advisory' and datname = current_database()
            """;

    private final CompletableFuture<Void> append;
    private final Backend backend;

    private PausedWriter(CompletableFuture<Void> append, Backend backend) {
        this.append = append;
        this.backend = backend;
    }

    /** Stands behind the insert of that many events, which it writes in one transaction. */
    static PausedWriter start(Arena arena, String stream, int count) throws SQLException {
        arena.execute("""
                create function wait_before_commit() returns trigger language plpgsql as
                $$ begin perform pg_advisory_xact_lock(%d); return null; end $$
                """.formatted(LOCK));
        arena.execute("""
                create constraint trigger held after insert on %s deferrable initially deferred
                for each row when (new.%s = '%s') execute function wait_before_commit()
                """.formatted(arena.contender().table(), streamColumn(arena.contender()), stream));
        try (var gate = arena.transaction()) {
            lock(gate);
            var node = arena.newEngine();
            var append = CompletableFuture.runAsync(
                    () -> node.appendEvents(events(stream, count)),
                    task -> Thread.ofVirtual().start(task));
            Await.until(
                    "the writer is at its commit", () -> !arena.numbers(WAITING).isEmpty());
            var backend = new Backend(arena.numbers(WAITING).getFirst()).pause();
            gate.rollback();
            return new PausedWriter(append, backend);
        }
    }

    private static List<? extends DomainEventMessage<?>> events(String stream, int count) {
        return LongStream.range(0, count)
                .mapToObj(sequence -> Notes.noted(stream, sequence, Instant.now()))
                .toList();
    }

    private static void lock(Connection gate) throws SQLException {
        gate.createStatement().execute("select pg_advisory_xact_lock(" + LOCK + ")");
    }

    private static String streamColumn(Contender contender) {
        return contender.columns().split(", ")[1];
    }

    /** Returns once the append was acknowledged. */
    void goOn() {
        backend.goOn();
        append.orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        backend.close();
    }
}
