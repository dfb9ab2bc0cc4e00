package dev.razao.launcher.house;

import dev.razao.embedded.ChildProcess;
import dev.razao.embedded.FolderLock;
import dev.razao.embedded.Folders;
import dev.razao.embedded.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What a launcher that was killed leaves running. PostgreSQL and Redis are ended by who starts them anew. */
final class Leftovers {
    private static final Duration GRACE = Duration.ofSeconds(5);

    private Leftovers() {}

    /** Only for the one who holds the folder's lock. */
    static void end(Workplace place) {
        deleteFile(place.instance());
        for (var program : List.of(Program.PLATFORM, Program.LOCAL_ASAAS)) {
            ChildProcess.reap(place.pidFile(program.name()), Signal.TERMINATE, GRACE);
        }
        sweep(place.demos());
    }

    /** A new folder among those of the demos, of which those that nobody uses any more are gone. */
    static Path freshFolderIn(Path demos) {
        Folders.writable(demos);
        sweep(demos);
        try {
            return Files.createTempDirectory(demos, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sweep(Path demos) {
        if (Files.notExists(demos)) {
            return;
        }
        try (var folders = Files.list(demos)) {
            folders.forEach(Leftovers::endDemo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void endDemo(Path folder) {
        FolderLock.tryAcquire(folder).ifPresent(lock -> {
            try (lock) {
                reapAllIn(folder);
                Folders.delete(folder);
            }
        });
    }

    private static void reapAllIn(Path folder) {
        try (var files = Files.walk(folder, 2)) {
            files.filter(file -> file.toString().endsWith(".pid"))
                    .forEach(file -> ChildProcess.reap(file, Signal.KILL, Duration.ZERO));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteFile(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
