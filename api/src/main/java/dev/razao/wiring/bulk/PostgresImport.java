package dev.razao.wiring.bulk;

import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.bulk.ExportReader;
import dev.razao.eventstore.postgres.BulkWrite;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;

/** All of it or nothing, with the readers' places, in one transaction. */
public record PostgresImport(DataSource database, Readers readers) {
    public long read(InputStream in) throws SQLException {
        var export = new ExportReader(in);
        var keys = new MissingKeys(database);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Stillness.of(connection);
            var log = new BulkWrite(connection);
            var before = log.head();
            var home = readers.home(connection);
            readers.mustOweNothing(connection);
            if (before != null && !home.is(HomeLog.AXON_SERVER)) readers.mustHaveReadTo(before, connection);
            var progress = new Progress("events imported");
            log.write(new Counted(export, progress, keys), before == null);
            readers.goOnBehind(Objects.requireNonNullElse(log.head(), LogPosition.START), connection);
            home.becomes(HomeLog.POSTGRES);
            connection.commit();
            try (var statement = connection.createStatement()) {
                statement.execute("analyze event_store.event");
                connection.commit();
            }
            keys.report();
            return progress.end();
        }
    }
}
