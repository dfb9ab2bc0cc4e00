package dev.razao.bench.server;

import dev.razao.bench.measure.Meter;
import dev.razao.bench.report.Machine;
import dev.razao.embedded.EmbeddedPostgres;
import dev.razao.embedded.Folders;
import dev.razao.embedded.PostgresDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A durable PostgreSQL for one run, gone afterwards with all its data. */
public final class Server implements AutoCloseable {

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final ServerMeter meter;
    private final Thread atExit = new Thread(this::stop);

    private Server(Path folder, EmbeddedPostgres postgres) throws SQLException {
        this.folder = folder;
        this.postgres = postgres;
        this.meter = new ServerMeter(postgres.database(), postgres.process().pid());
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** In a folder that nobody else uses; what a killed run left there goes. */
    public static Server start(Path folder) {
        var postgres = EmbeddedPostgres.start(folder, 0);
        try {
            var server = new Server(folder, postgres);
            Databases.dropAllBut(postgres.database());
            return server;
        } catch (SQLException failed) {
            postgres.close();
            throw new IllegalStateException("The server cannot be measured", failed);
        }
    }

    public Machine machine() {
        try {
            return ThisMachine.describe(postgres.database(), folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException("The server does not describe itself", failed);
        }
    }

    public Meter meter() {
        return meter;
    }

    public PostgresDatabase freshDatabase() {
        return postgres.createDatabase();
    }

    public void drop(PostgresDatabase database) {
        Databases.drop(postgres.database(), database.name());
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        stop();
    }

    private void stop() {
        postgres.close();
        Folders.delete(folder);
    }
}
