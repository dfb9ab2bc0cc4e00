package dev.razao.eventstore.fault;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.razao.embedded.EmbeddedPostgres;
import dev.razao.embedded.PostgresDatabase;
import dev.razao.eventstore.Notes;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** A database of its own with a contender's tables, and any number of nodes on it. */
final class Arena implements AutoCloseable {

    final HikariDataSource connections;
    final Sql sql;
    final EventStorageEngine engine;
    private final Contender contender;
    private final Deque<AutoCloseable> nodes = new ArrayDeque<>();

    Arena(Contender contender) {
        this(contender, EmbeddedPostgres.shared().createDatabase());
    }

    Arena(Contender contender, PostgresDatabase database) {
        this.contender = contender;
        connections = pool(database);
        sql = new Sql(connections);
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
        return sql.entries("select %s, %s, %s from %s"
                .formatted(
                        contender.idColumn(), contender.streamColumn(), contender.sequenceColumn(), contender.table()));
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
