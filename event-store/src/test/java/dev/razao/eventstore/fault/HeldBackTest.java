package dev.razao.eventstore.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.eventstore.Await;
import dev.razao.eventstore.postgres.PostgresEventStorageEngine;
import dev.razao.eventstore.postgres.Watermark;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.PGConnection;

/**
 * A transaction that writes elsewhere on the same cluster holds our readers back: the price of never skipping, which
 * Axon's engine does not pay.
 */
@ExtendWith(Seeded.class)
class HeldBackTest {

    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Duration MINUTES = Duration.ofMinutes(2);

    @Test
    void readers_wait_for_it_and_then_see_all_in_order(Random random) throws Exception {
        holdBack(MOMENT, random);
    }

    @Slow
    @Test
    void they_do_when_it_takes_minutes_too(Random random) throws Exception {
        holdBack(MINUTES, random);
    }

    private static Watermark watermark(Arena arena) {
        return ((PostgresEventStorageEngine) arena.engine).watermark();
    }

    private static int pidOf(Connection foreign) throws SQLException {
        return foreign.unwrap(PGConnection.class).getBackendPID();
    }

    private static void holdBack(Duration time, Random random) throws Exception {
        try (var arena = new Arena(Contender.OURS)) {
            arena.sql.execute("create table elsewhere (word text)");
            var notebooks = new Notebooks(random);
            var reader = new Reader(arena.engine);
            try (var foreign = arena.sql.transaction()) {
                foreign.createStatement().execute("insert into elsewhere values ('unfinished')");
                notebooks.write(arena, 50);
                var end = Instant.now().plus(time);
                Await.until("the transaction may end", time.multipliedBy(2), () -> Instant.now()
                        .isAfter(end));
                notebooks.write(arena, 50);
                assertThat(reader.readOn()).isZero();
                assertThat(watermark(arena).age()).isGreaterThanOrEqualTo(time);
                assertThat(watermark(arena).heldBy()).contains("process " + pidOf(foreign));
                foreign.commit();
            }
            assertThat(watermark(arena).age()).isZero();
            Outcome.of(notebooks.acknowledged(), arena, reader).nothingIsLost();
        }
    }
}
