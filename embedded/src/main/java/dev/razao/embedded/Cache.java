package dev.razao.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/** Folders that are made once per machine and only read afterwards, whole or not there at all. */
record Cache(Path root) {

    private static final Duration LONGEST_BUILD = Duration.ofMinutes(15);

    interface Recipe {
        void makeIn(Path folder) throws IOException;
    }

    static Cache ofUser() {
        var wanted = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
        var caches = wanted.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(wanted);
        return new Cache(caches.resolve("razao"));
    }

    Path folder(String name, Recipe recipe) {
        var finished = root.resolve(name);
        if (Files.notExists(finished)) {
            make(finished, recipe);
        }
        return finished;
    }

    private void make(Path finished, Recipe recipe) {
        var unfinished = finished.resolveSibling(finished.getFileName() + ".unfinished");
        Folders.writable(root);
        try (var _ = FolderLock.acquire(root, LONGEST_BUILD)) {
            if (Files.notExists(finished)) {
                Folders.delete(unfinished);
                recipe.makeIn(Files.createDirectory(unfinished));
                Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
