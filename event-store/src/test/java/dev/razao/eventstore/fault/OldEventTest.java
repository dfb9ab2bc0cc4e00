package dev.razao.eventstore.fault;

import static dev.razao.eventstore.Notes.aNotebook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.eventstore.Notes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Events say themselves when they happened, and some say two hours ago, while many are written. */
@ExtendWith(Seeded.class)
class OldEventTest {

    private static final Duration AGE = Duration.ofHours(2);
    private static final int WRITERS = 8;
    private static final int EVENTS = 100;

    private final String unfinished = aNotebook();
    private final ConcurrentLinkedQueue<Entry> acknowledged = new ConcurrentLinkedQueue<>();

    @Test
    void ours_orders_by_transactions_and_loses_nothing(Random random) throws Exception {
        writeOldEvents(Contender.OURS, random).nothingIsLost();
    }

    @Test
    void axons_takes_an_old_event_for_proof_that_what_lies_before_it_will_never_come(Random random) throws Exception {
        var outcome = writeOldEvents(Contender.STOCK, random);
        assertThat(outcome.skipped()).extracting(Entry::stream).contains(unfinished);
    }

    private Outcome writeOldEvents(Contender contender, Random random) throws Exception {
        try (var arena = new Arena(contender)) {
            var load = load(arena, random);
            var reader = new Reader(arena.engine);
            try (var writer = PausedWriter.start(arena, unfinished, 1)) {
                acknowledged.add(arena.append(aNotebook(), 0, Instant.now().minus(AGE)));
                reader.readOn();
                writer.goOn();
            }
            load.forEach(CompletableFuture::join);
            return Outcome.of(acknowledged, arena, reader);
        }
    }

    private List<CompletableFuture<Void>> load(Arena arena, Random random) {
        return Stream.generate(() -> new Random(random.nextLong()))
                .limit(WRITERS)
                .map(own -> CompletableFuture.runAsync(
                        () -> write(arena, own), task -> Thread.ofVirtual().start(task)))
                .toList();
    }

    private void write(Arena arena, Random random) {
        var notebook = Notes.aNotebook();
        for (int sequence = 0; sequence < EVENTS; sequence++) {
            var time = random.nextInt(10) == 0 ? Instant.now().minus(AGE) : Instant.now();
            acknowledged.add(arena.append(notebook, sequence, time));
        }
    }
}
