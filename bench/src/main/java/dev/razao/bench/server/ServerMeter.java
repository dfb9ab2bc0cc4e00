package dev.razao.bench.server;

import com.sun.management.ThreadMXBean;
import dev.razao.bench.measure.Contestant;
import dev.razao.bench.measure.Counters;
import dev.razao.bench.measure.Meter;
import dev.razao.embedded.PostgresDatabase;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** WAL and fsyncs are counted for the whole server: nothing else may run on it meanwhile. */
final class ServerMeter implements Meter, AutoCloseable {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(2);
    private static final long OWN_PID = ProcessHandle.current().pid();

    private static final String COUNTERS = """
            select xact_commit, pg_current_wal_insert_lsn() - '0/0'::pg_lsn, wal_sync
            from pg_stat_database, pg_stat_wal where datname = ?
            """;

    /** A session counts what it did when it ends. */
    private static final String SESSIONS =
            "select count(*) from pg_stat_activity where datname = ? and backend_type = 'client backend'";

    private final Connection connection;
    private final long serverPid;

    ServerMeter(PostgresDatabase home, long serverPid) throws SQLException {
        this.connection = home.connect();
        this.serverPid = serverPid;
    }

    @Override
    public Counters read(Contestant resting) {
        try {
            awaitEndOfSessions(resting);
            return counters(resting.database());
        } catch (SQLException failed) {
            throw new IllegalStateException("The server's counters cannot be read", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted before all was counted", interrupted);
        }
    }

    @Override
    public Counters glance(PostgresDatabase database) {
        try {
            return counters(database);
        } catch (SQLException failed) {
            throw new IllegalStateException("The server's counters cannot be read", failed);
        }
    }

    /** Rests again and again: a pool may be about to add a connection that somebody wanted before. */
    private void awaitEndOfSessions(Contestant resting) throws SQLException, InterruptedException {
        var database = resting.database();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (resting.rest(); number(SESSIONS, database) > 0; resting.rest()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Somebody is still connected to " + database);
            }
            Thread.sleep(PAUSE);
        }
    }

    private Counters counters(PostgresDatabase database) throws SQLException {
        try (var statement = connection.prepareStatement(COUNTERS)) {
            statement.setString(1, database.name());
            var row = statement.executeQuery();
            row.next();
            long databaseCpu = ProcessTimes.familyMillis(serverPid);
            return new Counters(
                    row.getLong(1),
                    row.getDouble(2),
                    row.getLong(3),
                    ProcessTimes.millis(OWN_PID),
                    databaseCpu,
                    THREADS.getTotalThreadAllocatedBytes());
        }
    }

    private long number(String sql, PostgresDatabase database) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, database.name());
            var row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
