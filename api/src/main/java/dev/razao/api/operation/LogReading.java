package dev.razao.api.operation;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.razao.events.EventCatalog;
import dev.razao.events.kernel.TenantId;
import dev.razao.eventstore.BareEvent;
import dev.razao.eventstore.EventLog;
import dev.razao.eventstore.LogPosition;
import dev.razao.projection.kernel.Occurrence;
import dev.razao.projection.kernel.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The log in bulk, for rebuilds: one thread reads and opens events while the caller's folds those before. */
public final class LogReading {
    private static final int CHUNK = 500;
    private static final int CHUNKS_AHEAD = 8;

    private final EventLog log;
    private final Function<List<BareEvent>, List<Object>> opener;

    public LogReading(EventLog log, Function<List<BareEvent>, List<Object>> opener) {
        this.log = log;
        this.opener = opener;
    }

    private record Opened(Object event, Occurrence occurrence) {}

    LogPosition head() {
        return log.head().orElse(LogPosition.START);
    }

    /** Hands over every event of these classes and sealed interfaces, in the order of the log. */
    public void read(Set<Class<?>> hears, LogPosition upTo, BiConsumer<Object, Occurrence> fold) {
        var chunks = new ArrayBlockingQueue<List<Opened>>(CHUNKS_AHEAD);
        var reading = new FutureTask<Void>(() -> {
            try {
                open(namesOf(hears), upTo, chunks);
            } finally {
                chunks.put(List.of());
            }
            return null;
        });
        var thread = Thread.ofPlatform().daemon().name("log-reading").start(reading);
        try {
            for (var chunk = chunks.take(); !chunk.isEmpty(); chunk = chunks.take()) {
                chunk.forEach(opened -> fold.accept(opened.event, opened.occurrence));
            }
            reading.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException _) {
            throw new IllegalStateException("The platform is stopping");
        } finally {
            thread.interrupt();
        }
    }

    private static Set<String> namesOf(Set<Class<?>> hears) {
        return EventCatalog.names().stream()
                .filter(name -> hears.stream().anyMatch(type -> type.isAssignableFrom(EventCatalog.classOf(name))))
                .collect(toUnmodifiableSet());
    }

    private void open(Set<String> names, LogPosition upTo, BlockingQueue<List<Opened>> chunks) {
        var chunk = new ArrayList<BareEvent>(CHUNK);
        log.read(names, upTo, event -> {
            chunk.add(event);
            if (chunk.size() == CHUNK) hand(chunk, chunks);
        });
        if (!chunk.isEmpty()) hand(chunk, chunks);
    }

    private void hand(List<BareEvent> chunk, BlockingQueue<List<Opened>> chunks) {
        try {
            var events = opener.apply(chunk);
            chunks.put(IntStream.range(0, events.size())
                    .mapToObj(index -> new Opened(events.get(index), occurrence(chunk.get(index))))
                    .toList());
            chunk.clear();
        } catch (InterruptedException _) {
            // Or it would wait for somebody to take the end of the queue.
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Nobody folds any longer");
        }
    }

    private static Occurrence occurrence(BareEvent event) {
        if (event.tenantId() == null) throw new IllegalStateException("Nobody's event, at " + event.position());
        var position = new Position(event.position().tx(), event.position().index());
        return new Occurrence(new TenantId(event.tenantId()), event.time(), event.sequence(), position);
    }
}
