package dev.razao.localasaas.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.razao.localasaas.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The state as a file of changes: a line a mutation, so that a line holds an effect and its events or neither.
 * Opening it replays the lines, then rewrites the file with what is still there.
 */
final class ChangeFile implements AutoCloseable {
    private final FileChannel inUse;
    private final FileChannel lines;
    private final Map<String, LinkedHashMap<String, JsonNode>> replayed;

    ChangeFile(Path folder) throws IOException {
        Files.createDirectories(folder);
        inUse = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
        if (lock(inUse) == null) {
            inUse.close();
            throw new IllegalStateException("Another local Asaas is using the folder " + folder);
        }
        var file = folder.resolve("state.ndjson");
        replayed = replay(file);
        compact(file);
        lines = FileChannel.open(file, CREATE, APPEND);
    }

    Map<String, JsonNode> shelf(String name) {
        return replayed.getOrDefault(name, new LinkedHashMap<>());
    }

    void append(List<Change> changes) {
        var line = Json.MAPPER.writeValueAsString(changes) + "\n";
        try {
            var bytes = ByteBuffer.wrap(line.getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                lines.write(bytes);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try (inUse) {
            lines.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    private static Map<String, LinkedHashMap<String, JsonNode>> replay(Path file) throws IOException {
        var shelves = new LinkedHashMap<String, LinkedHashMap<String, JsonNode>>();
        var lines = Files.exists(file) ? Files.readString(file) : "";
        // What follows the last line break was cut off by a kill and never answered.
        lines.substring(0, lines.lastIndexOf('\n') + 1).lines().forEach(line -> {
            for (var change : read(line, file)) {
                var shelf = shelves.computeIfAbsent(change.shelf(), _ -> new LinkedHashMap<>());
                if (change.value() == null) {
                    shelf.remove(change.id());
                } else {
                    shelf.put(change.id(), change.value());
                }
            }
        });
        return shelves;
    }

    private static Change[] read(String line, Path file) {
        try {
            return Json.MAPPER.readValue(line, Change[].class);
        } catch (JacksonException damaged) {
            throw new IllegalStateException(
                    "The state file " + file + " is damaged; remove it to start empty", damaged);
        }
    }

    private void compact(Path file) throws IOException {
        var changes = new ArrayList<Change>();
        replayed.forEach((shelf, items) -> items.forEach((id, value) -> changes.add(new Change(shelf, id, value))));
        var fresh = file.resolveSibling("state.ndjson.new");
        Files.writeString(fresh, Json.MAPPER.writeValueAsString(changes) + "\n");
        Files.move(fresh, file, ATOMIC_MOVE);
    }
}
