package dev.razao.eventstore.postgres;

import dev.razao.eventstore.NewEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes batches; while there are more to come it keeps its connection, so that readers cannot keep it waiting. */
final class Appender {

    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String DEADLOCK = "40P01";
    private static final int TRIES = 5;

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
            if (!UNIQUE_VIOLATION.equals(failure.getSQLState())) {
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
        for (int tries = 1; !inserted(events, tries); tries++) {
            LOG.info("Two writers wanted the same places and waited for each other: trying again");
        }
    }

    /** Of two writers in a deadlock one is picked at random; what conflicts is known once the other has ended. */
    private boolean inserted(List<NewEvent> events, int tries) throws SQLException {
        try {
            Insert.run(connection(), events);
            return true;
        } catch (SQLException failure) {
            if (!DEADLOCK.equals(failure.getSQLState()) || tries == TRIES) {
                throw failure;
            }
            return false;
        }
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
