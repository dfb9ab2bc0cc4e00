package dev.razao.wiring;

import dev.razao.eventstore.LogPosition;
import dev.razao.wiring.bulk.EventFiles;
import dev.razao.wiring.bulk.Export;
import dev.razao.wiring.bulk.ImportRefusal;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** {@code export FILE|- [--from POSITION] [--tenant ID]} and {@code import FILE|-}, on the database of the platform. */
public final class EventsProgram {
    private final Deque<String> words;
    private String file = "-";
    private LogPosition from = LogPosition.START;
    private @Nullable UUID tenant;

    private EventsProgram(String... arguments) {
        words = new ArrayDeque<>(Arrays.asList(arguments));
    }

    static void main(String[] arguments) {
        // Only the export may go to the standard output, and it does not go through this.
        System.setOut(System.err);
        quiet();
        System.setProperty("axoniq.update-checker.disabled", "true");
        try {
            new EventsProgram(arguments).run();
            System.exit(0);
        } catch (RuntimeException | SQLException failure) {
            System.err.println("razao: " + sentence(failure));
            System.exit(1);
        }
    }

    private static void quiet() {
        var logging = LoggingSystem.get(EventsProgram.class.getClassLoader());
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        // Says of each new database that a schema is there.
        logging.setLogLevel("org.flywaydb.core.internal.sqlscript", LogLevel.ERROR);
    }

    private static String sentence(Exception failure) {
        return failure instanceof UncheckedIOException
                ? String.valueOf(failure.getMessage())
                : StartFailure.sentence(failure);
    }

    private void run() throws SQLException {
        var command = next("export or import");
        while (!words.isEmpty()) {
            option(words.pop());
        }
        try (var store = BulkStore.ofEnvironment()) {
            switch (command) {
                case "export" -> EventFiles.write(file, out -> new Export(store.source()).write(out, from, tenant));
                case "import" -> EventFiles.read(file, store::read);
                default ->
                    throw new ImportRefusal(
                            "events can be exported or imported, and nobody knows to '" + command + "' them");
            }
        }
    }

    private void option(String word) {
        switch (word) {
            case "--from" -> from = LogPosition.parse(next("--from POSITION"));
            case "--tenant" -> tenant = tenant(next("--tenant ID"));
            default -> file = word;
        }
    }

    private static UUID tenant(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException wrong) {
            throw new ImportRefusal("--tenant must be a UUID, not '" + text + "'");
        }
    }

    private String next(String what) {
        if (words.isEmpty()) throw new ImportRefusal("missing: " + what);
        return words.pop();
    }
}
