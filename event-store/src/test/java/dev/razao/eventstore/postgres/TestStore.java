package dev.razao.eventstore.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.razao.embedded.EmbeddedPostgres;
import dev.razao.eventstore.Notes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.flywaydb.core.Flyway;

/** An event store over a database that only one test class uses. */
final class TestStore implements AutoCloseable {

    final HikariDataSource connections;
    final PostgresEventStorageEngine engine;
    final PostgresEventStore store;

    TestStore() {
        connections = pool();
        Flyway.configure()
                .dataSource(connections)
                .schemas("event_store")
                .locations("classpath:db/event-store")
                .load()
                .migrate();
        engine = newEngine();
        store = new PostgresEventStore(engine);
    }

    PostgresEventStorageEngine newEngine() {
        return new PostgresEventStorageEngine(connections, Notes.JSON, Notes.JSON, NoOpEventUpcaster.INSTANCE);
    }

    private static HikariDataSource pool() {
        var database = EmbeddedPostgres.shared().createDatabase();
        var settings = new HikariConfig();
        settings.setJdbcUrl(database.jdbcUrl());
        settings.setUsername(database.user());
        settings.setPassword(database.password());
        settings.setMinimumIdle(0);
        return new HikariDataSource(settings);
    }

    /** A connection that stands for somebody else's open transaction. */
    Connection transaction() throws SQLException {
        var connection = connections.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    long number(String sql, Object... arguments) {
        return numbers(sql, arguments).getFirst();
    }

    List<Long> numbers(String sql, Object... arguments) {
        return new Database(connections).query(sql, row -> row.getLong(1), arguments);
    }

    @Override
    public void close() {
        store.close();
        connections.close();
    }
}
