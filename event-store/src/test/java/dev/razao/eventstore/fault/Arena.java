package dev.razao.eventstore.fault;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.razao.embedded.EmbeddedPostgres;
import dev.razao.embedded.PostgresDatabase;
import dev.razao.eventstore.Notes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** A database of its own with a contender's tables, and any number of nodes on it. */
final class Arena implements AutoCloseable {

    final HikariDataSource connections;
    final EventStorageEngine engine;
    private final Contender contender;
    private final Deque<AutoCloseable> nodes = new ArrayDeque<>();

    Arena(Contender contender) {
        this(contender, EmbeddedPostgres.shared().createDatabase());
    }

    Arena(Contender contender, PostgresDatabase database) {
        this.contender = contender;
        connections = pool(database);
        contender.prepare(connections);
        engine = newEngine();
    }

    /** Another node's. */
    EventStorageEngine newEngine() {
        var node = contender.over(connections);
        if (node instanceof AutoCloseable closeable) {
            nodes.push(closeable);
        }
        return node;
    }

    Entry append(String stream, long sequence, Instant time) {
        var event = Notes.noted(stream, sequence, time);
        engine.appendEvents(event);
        return Entry.of(event);
    }

    Contender contender() {
        return contender;
    }

    List<Entry> stored() {
        return entries("select %s, %s, %s from %s"
                .formatted(
                        contender.idColumn(), contender.streamColumn(), contender.sequenceColumn(), contender.table()));
    }

    List<Entry> entries(String sql) {
        try (var connection = connections.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            var entries = new ArrayList<Entry>();
            while (rows.next()) {
                entries.add(new Entry(rows.getString(1), rows.getString(2), rows.getLong(3)));
            }
            return entries;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void execute(String sql) {
        try (var connection = connections.getConnection()) {
            connection.createStatement().execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    List<Long> numbers(String sql) {
        try (var connection = connections.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            var numbers = new ArrayList<Long>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A connection that stands for somebody else's open transaction. */
    Connection transaction() throws SQLException {
        var connection = connections.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    static HikariDataSource pool(PostgresDatabase database) {
        var settings = new HikariConfig();
        settings.setJdbcUrl(database.jdbcUrl());
        settings.setUsername(database.user());
        settings.setPassword(database.password());
        settings.setMaximumPoolSize(24);
        settings.setMinimumIdle(0);
        return new HikariDataSource(settings);
    }

    @Override
    public void close() throws Exception {
        for (var node : nodes) {
            node.close();
        }
        connections.close();
    }
}
