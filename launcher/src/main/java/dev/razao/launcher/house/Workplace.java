package dev.razao.launcher.house;

import dev.razao.embedded.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where one instance keeps all it has. */
record Workplace(Path folder) {

    static Workplace open(Path folder) {
        var absolute =
                Folders.ownersOnly(Folders.writable(folder.toAbsolutePath().normalize()));
        var place = new Workplace(absolute);
        try {
            Files.createDirectories(place.logs());
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path logs() {
        return folder.resolve("logs");
    }

    Path log(String process) {
        return logs().resolve(process + ".log");
    }

    /** The log that an embedded server keeps in its own folder, shown among the others. */
    Path linkLog(String process, Path server) {
        try {
            Files.deleteIfExists(log(process));
            return Files.createSymbolicLink(log(process), logs().relativize(server.resolve("server.log")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path pidFile(String process) {
        return folder.resolve(process + ".pid");
    }

    Path service(String name) {
        return folder.resolve(name);
    }

    Path secrets() {
        return folder.resolve("secrets");
    }

    Path instance() {
        return folder.resolve("instance.json");
    }

    Path demos() {
        return folder.resolve("demos");
    }
}
