package dev.razao.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Where one server keeps all it has, for one supervisor at a time; a temporary one is gone once it is closed. */
record ServiceFolder(Path path, FolderLock lock, boolean temporary) implements AutoCloseable {

    private static final int LOG_TAIL = 2_000;

    static ServiceFolder open(Path folder) {
        var absolute =
                Folders.ownersOnly(Folders.writable(folder.toAbsolutePath().normalize()));
        return new ServiceFolder(absolute, FolderLock.acquire(absolute, Duration.ZERO), false);
    }

    Path passwordFile() {
        return path.resolve("password");
    }

    Path data() {
        return path.resolve("data");
    }

    Path log() {
        return path.resolve("server.log");
    }

    Path pidFile() {
        return path.resolve("server.pid");
    }

    /** Waits until the server answers; if it does not, the end of its log says why. */
    void awaitReady(ChildProcess server, Readiness ready, Duration limit) {
        var up = Await.until(() -> ready.isReached() || !server.isAlive(), limit) && server.isAlive();
        if (!up) {
            server.stop(Signal.KILL, Duration.ZERO);
            throw new IllegalStateException("The server in %s did not start: %s".formatted(path, endOfLog()));
        }
    }

    interface Readiness {
        boolean isReached();
    }

    private String endOfLog() {
        try {
            var log = Files.readString(log());
            return log.substring(Math.max(0, log.length() - LOG_TAIL));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves no server behind a start that failed half way. */
    RuntimeException abandonedFor(RuntimeException failure) {
        ChildProcess.reap(pidFile(), Signal.KILL, Duration.ZERO);
        close();
        return failure;
    }

    @Override
    public void close() {
        if (temporary) {
            Folders.delete(path);
        }
        lock.close();
    }
}
