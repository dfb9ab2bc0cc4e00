package dev.razao.projection.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.projection.Database;
import dev.razao.projection.RandomHistory;
import dev.razao.projection.ReadModels;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.PGConnection;

/** The log is read by a COPY that goes on only as fast as the fold takes its rows. */
class RebuildAmidReadingTest {
    private static final String ENDLESS = "copy (select generate_series(1, 1000000000)) to stdout";

    private final Database database = Database.empty();

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void streams_are_taken_back_while_the_log_is_still_being_read() throws SQLException {
        for (var projection : ReadModels.all(database.source())) {
            try (var reading = database.address().connect();
                    var fresh = FreshModel.of(projection, 5)) {
                var copy = reading.unwrap(PGConnection.class).getCopyAPI().copyOut(ENDLESS);
                assertThat(copy.readFromCopy()).isNotNull();
                for (var message : new RandomHistory(7).of(50).messages()) {
                    if (projection.hears().stream().anyMatch(type -> type.isInstance(message.getPayload()))) {
                        fresh.add(message.getPayload(), Occurrence.of(message));
                    }
                }
                reading.abort(Runnable::run);
                fresh.finish();
            }
        }
    }
}
