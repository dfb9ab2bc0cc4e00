package dev.razao.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Folders for one test run; those of a run that was killed go, with their servers, when the next one starts. */
final class TemporaryFolders {

    private static final Path ROOT =
            Path.of(System.getProperty("java.io.tmpdir"), "razao-" + System.getProperty("user.name"));
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private TemporaryFolders() {}

    static ServiceFolder open() {
        Folders.writable(ROOT);
        try (var _ = FolderLock.acquire(ROOT, PATIENCE)) {
            sweep();
            var path = Files.createTempDirectory(ROOT, "server");
            return new ServiceFolder(path, FolderLock.acquire(path, Duration.ZERO), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sweep() throws IOException {
        try (var folders = Files.list(ROOT)) {
            folders.filter(Files::isDirectory).forEach(TemporaryFolders::sweep);
        }
    }

    private static void sweep(Path path) {
        FolderLock.tryAcquire(path)
                .map(lock -> new ServiceFolder(path, lock, true))
                .ifPresent(abandoned -> {
                    ChildProcess.reap(abandoned.pidFile(), Signal.KILL, Duration.ZERO);
                    abandoned.close();
                });
    }
}
