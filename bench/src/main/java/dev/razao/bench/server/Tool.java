package dev.razao.bench.server;

import dev.razao.embedded.PostgresDatabase;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A program of PostgreSQL's that the embedded server does not bring along. */
public record Tool(Path program) {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroy)));
    }

    public static Optional<Tool> find(String name) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator);
        return Stream.concat(Arrays.stream(path).map(Path::of), debianFolders().stream())
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Tool::new);
    }

    private static List<Path> debianFolders() {
        try (var versions = Files.list(DEBIAN)) {
            return versions.sorted(Comparator.reverseOrder())
                    .map(version -> version.resolve("bin"))
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    /** One sentence for a person. */
    public static String missing(String name, String debianPackage) {
        return name + " is missing: install it with: apt-get install " + debianPackage;
    }

    /** Runs it against the database, and returns what it printed. */
    public String run(PostgresDatabase database, List<String> arguments) {
        var command = new ArrayList<>(List.of(program.toString(), "-h", "127.0.0.1"));
        command.addAll(List.of("-p", Integer.toString(database.port()), "-U", database.user()));
        command.addAll(arguments);
        command.add(database.name());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        try {
            return output(builder.start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String output(Process process) throws IOException {
        RUNNING.add(process);
        try {
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(program + " failed: " + output.strip());
            }
            return output;
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + program + " ran", interrupted);
        } finally {
            RUNNING.remove(process);
        }
    }
}
