package dev.razao.eventstore.fault;

import static dev.razao.eventstore.Notes.aNotebook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.eventstore.Await;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A writer stands still between insert and commit, and a reader that lags passes the place meanwhile. */
@ExtendWith(Seeded.class)
class PausedWriterTest {

    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(70);

    private final String paused = aNotebook();

    @Test
    void ours_shows_a_lagging_reader_every_event_in_order(Random random) throws Exception {
        var outcome = pauseAWriter(Contender.OURS, MOMENT, random);
        assertThat(outcome.stored()).extracting(Entry::stream).contains(paused);
        outcome.nothingIsLost();
    }

    @Test
    void axons_skips_the_event_once_the_pause_outlasts_its_gap_timeout(Random random) throws Exception {
        var impatient = Contender.stockWithGapTimeout(MOMENT.dividedBy(2));
        var outcome = pauseAWriter(impatient, MOMENT, random);
        assertThat(outcome.skipped()).extracting(Entry::stream).containsExactly(paused);
    }

    @Slow
    @Test
    void ours_does_after_seventy_seconds_too(Random random) throws Exception {
        pauseAWriter(Contender.OURS, LONG, random).nothingIsLost();
    }

    @Slow
    @Test
    void axons_skips_the_event_after_seventy_seconds_as_it_comes(Random random) throws Exception {
        var outcome = pauseAWriter(Contender.STOCK, LONG, random);
        assertThat(outcome.skipped()).extracting(Entry::stream).containsExactly(paused);
    }

    private Outcome pauseAWriter(Contender contender, Duration pause, Random random) throws Exception {
        try (var arena = new Arena(contender)) {
            var notebooks = new Notebooks(random);
            var reader = new Reader(arena.engine);
            notebooks.write(arena, 50);
            reader.readOn();
            try (var writer = PausedWriter.start(arena, paused, 1)) {
                notebooks.write(arena, 50);
                // What lies beyond the paused writer's place must be old when the reader gets there.
                var end = Instant.now().plus(pause);
                Await.until("the pause is over", pause.multipliedBy(2), () -> Instant.now()
                        .isAfter(end));
                reader.readOn();
                writer.goOn();
            }
            notebooks.write(arena, 50);
            return Outcome.of(notebooks.acknowledged(), arena, reader);
        }
    }
}
