package dev.razao.bench.rebuild;

import com.zaxxer.hikari.HikariDataSource;
import dev.razao.bench.order.EventSchema;
import dev.razao.bench.order.Forms;
import dev.razao.bench.server.Pool;
import dev.razao.bench.server.Server;
import dev.razao.embedded.PostgresDatabase;
import dev.razao.eventstore.EventLog;
import dev.razao.eventstore.postgres.PostgresEventStorageEngine;
import dev.razao.projection.kernel.FoldedProjection;
import dev.razao.projection.ledger.LedgerBalancesProjection;
import dev.razao.wiring.serialization.StoredForm;
import java.sql.Connection;
import java.sql.SQLException;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** A log full of postings, and the read model that is made of them: two lines a posting. */
final class Books implements AutoCloseable {

    private static final int CONNECTIONS = 8;

    private final Server server;
    private final PostgresDatabase database;
    private final HikariDataSource pool;
    private final StoredForm form;
    private final PostgresEventStorageEngine engine;
    private final long events;

    Books(Server server, int events) {
        this.server = server;
        this.events = events;
        this.database = server.freshDatabase();
        this.pool = Pool.of(database, CONNECTIONS);
        EventSchema.migrateWithReadModels(pool);
        this.form = Forms.over(pool);
        this.engine = new PostgresEventStorageEngine(pool, pool, form, form, NoOpEventUpcaster.INSTANCE);
        try (var connection = pool.getConnection()) {
            Postings.fill(copying(connection), events);
            connection.createStatement().execute("vacuum analyze event_store.event");
        } catch (SQLException failed) {
            throw new IllegalStateException("The log cannot be filled", failed);
        }
        rest();
    }

    static CopyManager copying(Connection connection) throws SQLException {
        return new CopyManager(connection.unwrap(BaseConnection.class));
    }

    long events() {
        return events;
    }

    PostgresDatabase database() {
        return database;
    }

    HikariDataSource pool() {
        return pool;
    }

    EventLog log() {
        return engine.log();
    }

    StoredForm form() {
        return form;
    }

    FoldedProjection projection() {
        return LedgerBalancesProjection.in(pool);
    }

    void rest() {
        Pool.rest(pool);
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
        server.drop(database);
    }
}
