package dev.razao.saga.execution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A text that is part of the program. */
public final class ResourceFile {
    private ResourceFile() {}

    public static String read(String path) {
        try (var file = ResourceFile.class.getResourceAsStream("/" + path)) {
            if (file == null) throw new IllegalArgumentException("No such resource: " + path);
            return new String(file.readAllBytes(), UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
