package dev.razao.eventstore.fault;

import dev.razao.eventstore.Notes;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;

/** Another node's append whose database process stands still between its insert and its commit. */
final class PausedWriter implements AutoCloseable {

    private final CompletableFuture<Void> append;
    private final Backend backend;

    private PausedWriter(CompletableFuture<Void> append, Backend backend) {
        this.append = append;
        this.backend = backend;
    }

    /** Writes that many events in one transaction. */
    static PausedWriter start(Arena arena, String stream, int count) throws SQLException {
        var contender = arena.contender();
        var condition = "new.%s = '%s'".formatted(contender.streamColumn(), stream);
        try (var gate = Gate.beforeCommit(arena.sql, contender.table(), condition)) {
            gate.shut();
            var node = arena.newEngine();
            var append = CompletableFuture.runAsync(
                    () -> node.appendEvents(events(stream, count)),
                    task -> Thread.ofVirtual().start(task));
            return new PausedWriter(append, gate.awaitSomebody().pause());
        }
    }

    private static List<? extends DomainEventMessage<?>> events(String stream, int count) {
        return LongStream.range(0, count)
                .mapToObj(sequence -> Notes.noted(stream, sequence, Instant.now()))
                .toList();
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
