package dev.razao.eventstore.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** Each statement is a transaction of its own: no connection is held and none idles in a transaction. */
record Database(DataSource connections) {

    /** Disk full, out of memory, too many connections: for operators to mend, and it tells nothing of any event. */
    private static final String OUT_OF_RESOURCES = "53";

    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    Connection connect() throws SQLException {
        var connection = connections.getConnection();
        connection.setAutoCommit(true);
        return connection;
    }

    <T> List<T> query(String sql, Row<T> row, @Nullable Object... arguments) {
        try (var connection = connect();
                var statement = prepare(connection, sql, arguments);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        } catch (SQLException failed) {
            throw failure("The event log could not be read", failed);
        }
    }

    void execute(String sql, @Nullable Object... arguments) {
        try (var connection = connect();
                var statement = prepare(connection, sql, arguments)) {
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw failure("The event store could not be written", failed);
        }
    }

    interface Work {
        void run(Connection connection) throws SQLException;
    }

    /** For the rare work that takes several statements. */
    void transaction(Work work) {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            try {
                work.run(connection);
                connection.commit();
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        } catch (SQLException failed) {
            throw failure("The event store could not be written", failed);
        }
    }

    static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... arguments)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    static EventStoreException failure(String what, SQLException cause) {
        var state = String.valueOf(cause.getSQLState());
        var why = state.startsWith(OUT_OF_RESOURCES) ? ": " + cause.getMessage() : "";
        return new EventStoreException(what + why + " (SQL state " + state + ")", cause);
    }
}
