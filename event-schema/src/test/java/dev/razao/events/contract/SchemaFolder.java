package dev.razao.events.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The checked-in schemas.
 *
 * @param writing whether to store what is new or has grown instead of complaining; what breaks is never stored
 */
record SchemaFolder(Path path, boolean writing) {
    private static final String EXTENSION = ".json";
    private static final JsonMapper JSON = new JsonMapper();

    static SchemaFolder checkedIn() {
        return new SchemaFolder(Path.of("src/main/resources/schemas"), Rewriting.IS_ON);
    }

    /** What somebody has to do about this event, if anything. */
    Optional<String> complaint(String event, JsonNode now) throws IOException {
        var file = path.resolve(event + EXTENSION);
        if (!Files.exists(file)) return store(file, now, event + " is new.");
        var before = JSON.readTree(Files.readString(file));
        var breaks = Compatibility.breaks(before, now);
        if (!breaks.isEmpty()) return Optional.of(refusal(event, breaks));
        return before.equals(now) ? Optional.empty() : store(file, now, event + " has grown.");
    }

    Set<String> events() throws IOException {
        try (var files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString().replace(EXTENSION, ""))
                    .collect(Collectors.toSet());
        }
    }

    private Optional<String> store(Path file, JsonNode schema, String reason) throws IOException {
        if (!writing) return Optional.of(reason + " " + Rewriting.HOW);
        Files.createDirectories(path);
        Files.writeString(file, schema.toPrettyString() + "\n");
        return Optional.empty();
    }

    private static String refusal(String event, List<String> breaks) {
        return "%s is stored for ever, but %s. Leave the record as it was and add a new one, or an upcaster."
                .formatted(event, String.join(", ", breaks));
    }
}
