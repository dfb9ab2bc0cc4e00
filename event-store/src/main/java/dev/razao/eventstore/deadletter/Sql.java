package dev.razao.eventstore.deadletter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.JdbcException;
import org.jspecify.annotations.Nullable;

/** Statements on the connection of the transaction that is open on the thread, or on one of their own. */
record Sql(ConnectionProvider connections) {

    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    <T> List<T> query(String sql, Row<T> row, @Nullable Object... arguments) {
        return on(connection -> {
            try (var statement = prepare(connection, sql, arguments);
                    var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(row.read(rows));
                }
                return found;
            }
        });
    }

    int update(String sql, @Nullable Object... arguments) {
        return on(connection -> {
            try (var statement = prepare(connection, sql, arguments)) {
                return statement.executeUpdate();
            }
        });
    }

    <T> T on(Work<T> work) {
        try (var connection = connections.getConnection()) {
            return work.with(connection);
        } catch (SQLException failed) {
            throw new JdbcException("Dead letters cannot be reached (SQL state " + failed.getSQLState() + ")", failed);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... arguments)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
