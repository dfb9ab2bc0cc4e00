package dev.razao.eventstore.postgres;

import dev.razao.eventstore.NewEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes batches; while there are more to come it keeps its connection, so that readers cannot keep it waiting. */
final class Appender {

    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);
    private static final String DEADLOCK = "40P01";
    private static final int TRIES = 5;

    private final Database database;
    private @Nullable Connection connection;
    private boolean hurried;

    Appender(Database database) {
        this.database = database;
    }

    /** Tells each append its outcome. What fails by itself is found by halving, so that only its own command fails. */
    void write(List<Append> batch) {
        try {
            writeOrHalve(batch);
        } finally {
            if (hurried) rest();
        }
    }

    private void writeOrHalve(List<Append> batch) {
        try {
            insert(batch);
            batch.forEach(Append::stored);
        } catch (SQLException failure) {
            failed(batch, failure);
        } catch (RuntimeException | Error failure) {
            rest();
            batch.forEach(append -> append.failed(new EventStoreException("Events could not be appended", failure)));
        }
    }

    private void failed(List<Append> batch, SQLException failure) {
        if (!AppendFailure.isOfOneCommand(failure)) {
            rest();
            batch.forEach(append -> append.failed(AppendFailure.of(append, failure)));
        } else if (batch.size() == 1) {
            batch.getFirst().failed(AppendFailure.of(batch.getFirst(), failure));
        } else {
            if (AppendFailure.isLockHeld(failure)) hurry();
            int half = batch.size() / 2;
            writeOrHalve(batch.subList(0, half));
            writeOrHalve(batch.subList(half, batch.size()));
        }
    }

    /** The batch has waited for the lock already: to wait as long again for each half would hold up everybody. */
    private void hurry() {
        try {
            if (!hurried) execute("set lock_timeout = '50ms'");
            hurried = true;
        } catch (SQLException _) {
            // The halves will meet the same trouble and tell it.
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection().createStatement()) {
            statement.execute(sql);
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

    private Connection connection() throws SQLException {
        if (connection == null || connection.isClosed()) {
            connection = database.connect();
        }
        return connection;
    }

    /** Gives the connection back: idle, it might break unnoticed. */
    void rest() {
        try {
            giveBack();
        } catch (SQLException _) {
            // Nothing is lost with it: what it had not committed was reported as failed.
        }
        connection = null;
        hurried = false;
    }

    private void giveBack() throws SQLException {
        if (connection == null) return;
        try (var given = connection) {
            if (hurried && !given.isClosed()) execute("reset lock_timeout");
        }
    }
}
