package dev.razao.projection.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A schema that a projection is rebuilt in. Names of indexes and constraints belong to a schema, so here they can be the
 * final ones, and a table moves with all of them. Its statements commit one by one: a transaction that writes for long
 * would hold back every reader of the log.
 */
final class FreshSchema implements AutoCloseable {
    private static final String LOCK = "hashtextextended('dev.razao rebuild ' || ?, 0)";

    private final String projection;
    private final String name;
    private final DataSource database;
    private final Connection connection;
    private final int patience;
    private final JdbcTemplate sql;

    private FreshSchema(String projection, DataSource database, Connection connection) throws SQLException {
        this.projection = projection;
        this.name = "rebuild_" + projection.replace('-', '_');
        this.database = database;
        this.connection = connection;
        this.patience = connection.getNetworkTimeout();
        this.sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    static FreshSchema open(FoldedProjection projection) {
        var database = projection.table().database();
        try {
            var schema = new FreshSchema(projection.name(), database, database.getConnection());
            try {
                schema.begin();
            } catch (SQLException | RuntimeException failed) {
                schema.release();
                throw failed;
            }
            return schema;
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    private void begin() throws SQLException {
        var free = sql.queryForObject("select pg_try_advisory_lock(" + LOCK + ")", Boolean.class, projection);
        if (!Boolean.TRUE.equals(free)) throw new AlreadyBeingRebuilt(projection);
        // An index of a large table is built in silence.
        connection.setNetworkTimeout(Runnable::run, 0);
        // The swap commits with a flush, and with it all that came before.
        sql.execute("set synchronous_commit to off");
        dropLeftovers();
        sql.execute("create schema " + name);
    }

    private void dropLeftovers() {
        sql.execute("drop schema if exists " + name + " cascade");
    }

    private void release() throws SQLException {
        try (connection) {
            try {
                sql.execute("reset synchronous_commit");
                sql.execute("select pg_advisory_unlock_all()");
                connection.setNetworkTimeout(Runnable::run, patience);
            } catch (SQLException | RuntimeException broken) {
                // Whatever it still holds must not come back to the pool.
                connection.abort(Runnable::run);
                throw broken;
            }
        }
    }

    String name() {
        return name;
    }

    JdbcTemplate sql() {
        return sql;
    }

    CopyManager copy() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    void swap(Collection<Table> tables) {
        var db = JdbcClient.create(database);
        // Rather no rebuild than readers who queue behind it.
        db.sql("set local lock_timeout to '10s'").update();
        for (var table : tables) {
            Privileges.of(db, table).forEach(statement -> db.sql(statement.formatted(name + "." + table.name()))
                    .update());
            db.sql("drop table projection." + table.name()).update();
            db.sql("alter table %s.%s set schema projection".formatted(name, table.name()))
                    .update();
        }
    }

    @Override
    public void close() {
        try {
            try {
                dropLeftovers();
            } finally {
                release();
            }
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    static IllegalStateException failure(SQLException cause) {
        return new IllegalStateException(
                "A rebuild could not be written (SQL state " + cause.getSQLState() + ")", cause);
    }
}
