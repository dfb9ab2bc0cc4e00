package dev.razao.projection.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.projection.Database;
import dev.razao.projection.EventLog;
import dev.razao.projection.Projections;
import dev.razao.projection.RandomHistory;
import dev.razao.projection.ReadModels;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever happened, and however it came: the rows are those of a rebuild. */
class RebuildEqualsLiveTest {
    private static final int LIVES = 300;

    private final Database database = Database.empty();
    private final Projections projections = new Projections(database);

    @ParameterizedTest
    @CsvSource({"1, 20000", "2, 20000", "3, 40", "4, 5", "5, 1", "6, 0"})
    void after_any_history(long seed, int streamsInMemory) {
        var history = new RandomHistory(seed).of(LIVES);
        hearInBatches(history, new Random(seed));
        var live = database.rows();
        assertThat(live).allSatisfy((_, rows) -> assertThat(rows).isNotEmpty());

        for (var projection : ReadModels.all(database.source())) {
            Rebuilding.of(projection, history, database, streamsInMemory);
        }

        assertThat(database.rows()).isEqualTo(live);
    }

    /** Batches of any size; one in three comes twice, as after a crash before its token was stored elsewhere. */
    private void hearInBatches(EventLog history, Random random) {
        var messages = history.messages();
        for (int from = 0; from < messages.size(); ) {
            int to = Math.min(messages.size(), from + 1 + random.nextInt(random.nextBoolean() ? 5 : 200));
            projections.hearTogether(messages.subList(from, to));
            if (random.nextInt(3) == 0) projections.hearTogether(messages.subList(from, to));
            from = to;
        }
    }
}
