package dev.razao.eventstore.fault;

import dev.razao.eventstore.Notes;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Writers that behave as commands do: they look where their stream stands, write what follows, and try again. */
final class Load {

    private static final int WRITERS = 8;

    private final EventStorageEngine engine;
    private final Consumer<Entry> acknowledged;
    private final BooleanSupplier goesOn;

    /** @param acknowledged is told of every event that the engine has confirmed */
    Load(EventStorageEngine engine, Consumer<Entry> acknowledged, BooleanSupplier goesOn) {
        this.engine = engine;
        this.acknowledged = acknowledged;
        this.goesOn = goesOn;
    }

    List<Thread> start(Random random) {
        return IntStream.range(0, WRITERS)
                .mapToObj(_ -> new Random(random.nextLong()))
                .map(own -> Thread.ofVirtual().start(() -> write(own)))
                .toList();
    }

    private void write(Random random) {
        var stream = "stream " + random.nextInt(WRITERS);
        while (goesOn.getAsBoolean()) {
            try {
                writeNext(stream);
            } catch (EventStoreException | ConcurrencyException _) {
                stream = "stream " + random.nextInt(WRITERS);
            }
        }
    }

    void writeNext(String stream) {
        long next = engine.lastSequenceNumberFor(stream).map(last -> last + 1).orElse(0L);
        var event = Notes.noted(stream, next, Instant.now());
        engine.appendEvents(event);
        acknowledged.accept(Entry.of(event));
    }
}
