package dev.razao.eventstore.fault;

import static dev.razao.eventstore.Notes.aNotebook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.eventstore.Await;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody imports events in one transaction and leaves it open, and a reader keeps step with everybody else. */
@ExtendWith(Seeded.class)
class ForeignTransactionTest {

    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final Duration MINUTES = Duration.ofMinutes(2);

    /** One more gap than Axon keeps in a token before it tidies up. */
    private static final int IMPORTED = 251;

    private final String imported = aNotebook();
    private int gaps;

    @Test
    void ours_shows_the_import_once_it_is_committed(Random random) throws Exception {
        importSlowly(Contender.OURS, MOMENT, random).nothingIsLost();
    }

    @Test
    void axons_takes_it_for_failed_and_loses_all_of_it(Random random) throws Exception {
        var impatient = Contender.stockWithGapTimeout(MOMENT.dividedBy(2));
        theImportIsLost(importSlowly(impatient, MOMENT, random));
    }

    @Slow
    @Test
    void ours_shows_an_import_that_took_minutes(Random random) throws Exception {
        importSlowly(Contender.OURS, MINUTES, random).nothingIsLost();
    }

    @Slow
    @Test
    void axons_loses_an_import_that_took_minutes_as_it_comes(Random random) throws Exception {
        theImportIsLost(importSlowly(Contender.STOCK, MINUTES, random));
    }

    private void theImportIsLost(Outcome outcome) {
        assertThat(gaps).as("gaps in the token meanwhile").isEqualTo(IMPORTED);
        assertThat(outcome.skipped())
                .hasSize(IMPORTED)
                .extracting(Entry::stream)
                .containsOnly(imported);
    }

    private Outcome importSlowly(Contender contender, Duration time, Random random) throws Exception {
        try (var arena = new Arena(contender)) {
            var notebooks = new Notebooks(random);
            var reader = new Reader(arena.engine);
            notebooks.write(arena, 50);
            reader.readOn();
            try (var foreign = PausedWriter.start(arena, imported, IMPORTED)) {
                notebooks.write(arena, 50);
                reader.readOn();
                gaps = reader.token() instanceof GapAwareTrackingToken token
                        ? token.getGaps().size()
                        : 0;
                var end = Instant.now().plus(time);
                Await.until("the import may end", time.multipliedBy(2), () -> Instant.now()
                        .isAfter(end));
                notebooks.write(arena, 50);
                reader.readOn();
                foreign.goOn();
            }
            return Outcome.of(notebooks.acknowledged(), arena, reader);
        }
    }
}
