package dev.razao.eventstore.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.razao.embedded.EmbeddedPostgres;
import dev.razao.embedded.PostgresDatabase;
import dev.razao.eventstore.Notes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.flywaydb.core.Flyway;

/** A migrated database without any engine on it yet. */
record TestDatabase(HikariDataSource connections, HikariDataSource writers) implements AutoCloseable {

    static TestDatabase on(EmbeddedPostgres server) {
        return on(server, "-c statement_timeout=30s");
    }

    /** @param limits settings of the writers' connections */
    static TestDatabase on(EmbeddedPostgres server, String limits) {
        var database = server.createDatabase();
        var connections = pool(database, 10, PostgresEventStorageEngine.READING);
        var writers = pool(database, 2, limits);
        Flyway.configure()
                .dataSource(connections)
                .schemas("event_store")
                .locations("classpath:db/event-store")
                .load()
                .migrate();
        return new TestDatabase(connections, writers);
    }

    private static HikariDataSource pool(PostgresDatabase database, int size, String options) {
        var settings = new HikariConfig();
        settings.setJdbcUrl(database.jdbcUrl());
        settings.setUsername(database.user());
        settings.setPassword(database.password());
        settings.setMaximumPoolSize(size);
        settings.setMinimumIdle(0);
        settings.addDataSourceProperty("options", options);
        return new HikariDataSource(settings);
    }

    PostgresEventStorageEngine newEngine() {
        return newEngine(NoOpEventUpcaster.INSTANCE);
    }

    PostgresEventStorageEngine newEngine(EventUpcaster upcaster) {
        return new PostgresEventStorageEngine(writers, connections, Notes.JSON, Notes.JSON, upcaster);
    }

    /** A connection that stands for somebody else's open transaction. */
    Connection transaction() throws SQLException {
        var connection = connections.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    void execute(String sql) throws SQLException {
        try (var connection = connections.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql, Object... arguments) {
        return numbers(sql, arguments).getFirst();
    }

    List<Long> numbers(String sql, Object... arguments) {
        return new Database(connections).query(sql, row -> row.getLong(1), arguments);
    }

    String text(String sql) {
        return new Database(connections).query(sql, row -> row.getString(1)).getFirst();
    }

    @Override
    public void close() {
        writers.close();
        connections.close();
    }
}
