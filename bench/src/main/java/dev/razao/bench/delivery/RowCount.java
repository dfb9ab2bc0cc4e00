package dev.razao.bench.delivery;

import dev.razao.embedded.PostgresDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** How many rows the ledger has. */
final class RowCount implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement count;

    RowCount(PostgresDatabase database) throws SQLException {
        connection = database.connect();
        count = connection.prepareStatement("select count(*) from projection.ledger_entry");
    }

    long count() throws SQLException {
        try (var rows = count.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
