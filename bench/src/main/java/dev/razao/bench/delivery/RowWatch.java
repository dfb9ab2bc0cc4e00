package dev.razao.bench.delivery;

import dev.razao.embedded.PostgresDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Looks every millisecond for the rows of probes that are under way. */
final class RowWatch implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(1);
    private static final String FIND = """
            select distinct transaction_id from projection.ledger_entry
            where tenant_id = ? and transaction_id = any (?)
            """;

    private final Connection connection;
    private final UUID tenant;
    private final List<Probe> probes;
    private final Thread thread;
    private volatile boolean closed;

    RowWatch(PostgresDatabase database, UUID tenant, List<Probe> probes) throws SQLException {
        this.connection = database.connect();
        this.tenant = tenant;
        this.probes = probes;
        this.thread = Thread.ofPlatform().daemon().name("row-watch").start(this::watch);
    }

    private void watch() {
        try (var find = connection.prepareStatement(FIND)) {
            while (!Thread.interrupted()) {
                look(find);
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            // Closing ends the watch.
        } catch (SQLException failed) {
            if (!closed) {
                throw new IllegalStateException("The rows cannot be watched", failed);
            }
        }
    }

    private void look(PreparedStatement find) throws SQLException {
        var waiting = probes.stream().filter(Probe::waitsForRow).toList();
        if (!waiting.isEmpty()) {
            var found = found(find, waiting);
            waiting.stream()
                    .filter(probe -> found.contains(probe.transactionId()))
                    .forEach(Probe::rowSeen);
        }
    }

    private Set<String> found(PreparedStatement find, List<Probe> waiting) throws SQLException {
        find.setObject(1, tenant);
        find.setArray(
                2,
                connection.createArrayOf(
                        "uuid", waiting.stream().map(Probe::transactionId).toArray()));
        var found = new HashSet<String>();
        try (var rows = find.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        thread.interrupt();
        connection.close();
    }
}
