package dev.razao.wiring.bulk;

import java.sql.Connection;
import java.sql.SQLException;

/** Nobody else reads or writes the log while events come in. */
final class Stillness {
    private static final String RUNNING = """
            select count(*) from pg_stat_activity
            where datname = current_database() and application_name in ('razao-log', 'razao-work')""";

    private Stillness() {}

    /** @throws ImportRefusal if a platform works on this database */
    static void of(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var running = statement.executeQuery(RUNNING);
            running.next();
            if (running.getInt(1) > 0) {
                throw new ImportRefusal("A platform runs on this database: stop it first.");
            }
            // A whole import is one transaction, and its input may come slowly.
            statement.execute("set local idle_in_transaction_session_timeout = 0");
            statement.execute("set local lock_timeout = '5s'");
            statement.execute("lock table event_store.event, platform.token_entry in exclusive mode");
        }
    }
}
