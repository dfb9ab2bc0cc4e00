package dev.razao.eventstore.postgres;

import com.zaxxer.hikari.HikariDataSource;
import dev.razao.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** An event store over a database that only one test class uses. */
final class TestStore implements AutoCloseable {

    final TestDatabase database;
    final HikariDataSource connections;
    final PostgresEventStorageEngine engine;
    final PostgresEventStore store;

    TestStore() {
        this(TestDatabase.on(EmbeddedPostgres.shared()));
    }

    TestStore(TestDatabase database) {
        this.database = database;
        connections = database.connections();
        engine = newEngine();
        store = new PostgresEventStore(engine);
    }

    PostgresEventStorageEngine newEngine() {
        return database.newEngine();
    }

    Connection transaction() throws SQLException {
        return database.transaction();
    }

    long number(String sql, Object... arguments) {
        return database.number(sql, arguments);
    }

    List<Long> numbers(String sql, Object... arguments) {
        return database.numbers(sql, arguments);
    }

    @Override
    public void close() {
        store.close();
        database.close();
    }
}
