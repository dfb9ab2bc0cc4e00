package dev.razao.eventstore.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Writes batches; while there are more to come it keeps its connection, so that readers cannot keep it waiting. */
final class Appender {

    /** A unique violation, or a deadlock: between inserts it takes two writers that want the same place. */
    private static final Set<String> CONFLICTS = Set.of("23505", "40P01");

    private final Database database;
    private @Nullable Connection connection;

    Appender(Database database) {
        this.database = database;
    }

    /** Tells each append its outcome. What conflicts is found by halving, so that only its own command fails. */
    void write(List<Append> batch) {
        try {
            insert(batch);
            batch.forEach(Append::stored);
        } catch (SQLException failure) {
            if (!CONFLICTS.contains(String.valueOf(failure.getSQLState()))) {
                rest();
                batch.forEach(append -> append.failed(Database.failure("Events could not be appended", failure)));
            } else if (batch.size() == 1) {
                batch.getFirst().failed(conflict(batch.getFirst(), failure));
            } else {
                int half = batch.size() / 2;
                write(batch.subList(0, half));
                write(batch.subList(half, batch.size()));
            }
        } catch (RuntimeException | Error failure) {
            rest();
            batch.forEach(append -> append.failed(new EventStoreException("Events could not be appended", failure)));
        }
    }

    private void insert(List<Append> batch) throws SQLException {
        var events = batch.stream().flatMap(append -> append.events().stream()).toList();
        Insert.run(connection(), events);
    }

    private static ConcurrencyException conflict(Append append, SQLException cause) {
        var first = append.events().getFirst();
        var what = "Another command has already stored event " + first.sequence() + " of stream " + first.stream()
                + ", or one that follows it in the same unit of work, or an event of the same id";
        return new ConcurrencyException(what, cause);
    }

    private Connection connection() throws SQLException {
        if (connection == null || connection.isClosed()) {
            connection = database.connect();
        }
        return connection;
    }

    /** Gives the connection back: idle, it might break unnoticed. */
    void rest() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException _) {
            // Nothing is lost with it: what it had not committed was reported as failed.
        }
        connection = null;
    }
}
