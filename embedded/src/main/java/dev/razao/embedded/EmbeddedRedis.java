package dev.razao.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** Redis as a child process, reachable on 127.0.0.1 with a password. */
public final class EmbeddedRedis implements AutoCloseable {

    public static final String PORT_SETTING = "RAZAO_REDIS_PORT";

    private final ServiceFolder folder;
    private final RedisServer settings;
    private final ChildProcess server;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedRedis(ServiceFolder folder, int wantedPort, boolean durable) throws IOException {
        ChildProcess.reap(folder.pidFile(), Signal.TERMINATE, RedisServer.GRACE);
        var password = PrivateFile.password(folder.passwordFile());
        this.folder = folder;
        settings = new RedisServer(folder, durable, Ports.claim(wantedPort, "Redis", PORT_SETTING), password);
        server = settings.start();
    }

    /** Keeps all in the folder; a crash of Redis loses no write, a power failure that of the last second. */
    public static EmbeddedRedis start(Path folder, int port) {
        return start(ServiceFolder.open(folder), port, true);
    }

    /** For tests: empty, in memory only, gone when closed or at the end of the JVM. */
    public static EmbeddedRedis temporary() {
        return ClosedAtExit.add(start(TemporaryFolders.open(), 0, false));
    }

    /** The one temporary server of this JVM; do not close it. */
    public static EmbeddedRedis shared() {
        return Shared.SERVER;
    }

    private static EmbeddedRedis start(ServiceFolder folder, int port, boolean durable) {
        try {
            return new EmbeddedRedis(folder, port, durable);
        } catch (IOException e) {
            throw folder.abandonedFor(new UncheckedIOException(e));
        } catch (RuntimeException e) {
            throw folder.abandonedFor(e);
        }
    }

    /** With the password in it. */
    public String url() {
        return "redis://:%s@127.0.0.1:%d".formatted(password(), port());
    }

    public String password() {
        return settings.password();
    }

    public int port() {
        return settings.port();
    }

    /** To watch it, and to kill it in a test. */
    public ChildProcess process() {
        return server;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.stop(Signal.TERMINATE, RedisServer.GRACE);
            folder.close();
            ClosedAtExit.remove(this);
        }
    }

    private static final class Shared {
        private static final EmbeddedRedis SERVER = temporary();
    }
}
