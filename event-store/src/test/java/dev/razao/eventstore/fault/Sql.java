package dev.razao.eventstore.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What a test asks and orders of a database behind everybody's back. */
public record Sql(DataSource connections) {

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    public void execute(String sql) {
        try (var connection = connections.getConnection()) {
            connection.createStatement().execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public List<Long> numbers(String sql) {
        return query(sql, row -> row.getLong(1));
    }

    public List<String> texts(String sql) {
        return query(sql, row -> row.getString(1));
    }

    /** The query names an event's id, its stream and its sequence. */
    public List<Entry> entries(String sql) {
        return query(sql, row -> new Entry(row.getString(1), row.getString(2), row.getLong(3)));
    }

    private <T> List<T> query(String sql, Row<T> row) {
        try (var connection = connections.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A connection that stands for somebody else's open transaction. */
    public Connection transaction() throws SQLException {
        var connection = connections.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }
}
