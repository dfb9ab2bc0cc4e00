package dev.razao.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** PostgreSQL 17 with pgvector as a child process, reachable on 127.0.0.1 with a password. */
public final class EmbeddedPostgres implements AutoCloseable {

    public static final String PORT_SETTING = "RAZAO_POSTGRES_PORT";

    private final ServiceFolder folder;
    private final ChildProcess server;
    private final PostgresDatabase database;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgres(ServiceFolder folder, int wantedPort, PostgresMode mode) throws IOException {
        var cluster = new PostgresCluster(folder, mode, PostgresInstallation.ofUser(), PostgresAccount.usable());
        var password = cluster.prepare();
        var port = Ports.claim(wantedPort, "PostgreSQL", PORT_SETTING);
        this.folder = folder;
        server = cluster.start(port);
        database = new PostgresDatabase(port, "postgres", PostgresCluster.USER, password).sibling("razao");
    }

    /** Keeps its data, log, pid file and password in the folder; a commit is on the disk before it is acknowledged. */
    public static EmbeddedPostgres start(Path folder, int port) {
        return start(ServiceFolder.open(folder), port, PostgresMode.DURABLE);
    }

    /** For tests: empty, gone when closed or at the end of the JVM, and not durable, as fsync is off. */
    public static EmbeddedPostgres temporary() {
        return ClosedAtExit.add(start(TemporaryFolders.open(), 0, PostgresMode.FAST));
    }

    /** The one temporary server of this JVM; take a fresh database from it, and do not close it. */
    public static EmbeddedPostgres shared() {
        return Shared.SERVER;
    }

    private static EmbeddedPostgres start(ServiceFolder folder, int port, PostgresMode mode) {
        try {
            return new EmbeddedPostgres(folder, port, mode);
        } catch (IOException e) {
            throw folder.abandonedFor(new UncheckedIOException(e));
        } catch (RuntimeException e) {
            throw folder.abandonedFor(e);
        }
    }

    /** A fresh, empty database on this server. */
    public PostgresDatabase createDatabase() {
        return database.sibling("test_" + UUID.randomUUID().toString().replace("-", ""));
    }

    /** The server's own database, named razao. */
    public PostgresDatabase database() {
        return database;
    }

    public String jdbcUrl() {
        return database.jdbcUrl();
    }

    public String r2dbcUrl() {
        return database.r2dbcUrl();
    }

    public String user() {
        return database.user();
    }

    public String password() {
        return database.password();
    }

    public int port() {
        return database.port();
    }

    /** To watch it, and to kill it in a test. */
    public ChildProcess process() {
        return server;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.stop(Signal.INTERRUPT, PostgresCluster.GRACE);
            folder.close();
            ClosedAtExit.remove(this);
        }
    }

    private static final class Shared {
        private static final EmbeddedPostgres SERVER = temporary();
    }
}
