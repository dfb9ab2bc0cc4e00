package dev.razao.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Compiles pgvector with the machine's gcc, from the source that the machine's own apt configuration leads to. */
record Pgvector(String searchPath, Path aptConfiguration) {

    static final String VERSION = "0.8.0";

    static Pgvector ofThisMachine() {
        return new Pgvector(System.getenv("PATH"), Path.of("/etc/apt"));
    }

    void addTo(Path postgres) throws IOException {
        var work = Files.createTempDirectory("razao-pgvector");
        try {
            var script = work.resolve("build-pgvector.sh");
            Files.copy(resource("build-pgvector.sh"), script);
            var build = Command.run(
                    builder(script, postgres, Files.createDirectory(work.resolve("work"))),
                    InputStream.nullInputStream());
            if (!build.succeeded()) {
                throw new MissingPrerequisite(build.lastLine());
            }
        } finally {
            Folders.delete(work);
        }
    }

    private ProcessBuilder builder(Path script, Path postgres, Path work) {
        var builder = new ProcessBuilder(
                "/bin/sh", script.toString(), postgres.toString(), aptConfiguration.toString(), work.toString());
        builder.environment().put("PATH", searchPath);
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Pgvector.class.getResourceAsStream(name), name);
    }
}
