package dev.razao.eventstore.postgres;

import static dev.razao.eventstore.Notes.aNotebook;
import static dev.razao.eventstore.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

class WatermarkTest {

    private static final TestStore STORE = new TestStore();

    @AfterAll
    static void close() {
        STORE.close();
    }

    @Test
    void a_strangers_open_transaction_is_noticed_and_named_even_in_another_database() throws SQLException {
        try (var elsewhere = TestDatabase.on(EmbeddedPostgres.shared());
                var stranger = elsewhere.transaction()) {
            writeWith(stranger);
            STORE.engine.appendEvents(noted(aNotebook(), 0));

            var held = STORE.engine.watermark();
            assertThat(held.age()).isPositive();
            assertThat(held.heldBy())
                    .startsWith("process " + pid(stranger) + " of razao in test_")
                    .contains("idle in transaction since");
            assertThat(STORE.engine.watermark().age()).isGreaterThan(held.age());
            stranger.rollback();
        }
        assertThat(STORE.engine.watermark()).isEqualTo(new Watermark(Duration.ZERO, null));
    }

    @Test
    void a_transaction_that_holds_nobody_back_is_no_matter() throws SQLException {
        try (var stranger = STORE.transaction()) {
            writeWith(stranger);
            assertThat(STORE.engine.watermark()).isEqualTo(Watermark.NOTHING_WAITS);
            stranger.rollback();
        }
    }

    private static void writeWith(Connection stranger) throws SQLException {
        stranger.createStatement().execute("select pg_current_xact_id()");
    }

    private static int pid(Connection stranger) throws SQLException {
        return stranger.unwrap(PGConnection.class).getBackendPID();
    }
}
