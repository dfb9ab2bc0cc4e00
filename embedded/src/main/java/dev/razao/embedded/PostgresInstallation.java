package dev.razao.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs with pgvector among its extensions, unpacked and compiled once per machine. */
record PostgresInstallation(Path folder) {

    private static final String VERSION = "17.6";
    private static final String NAME = "postgres-" + VERSION + "-pgvector-" + Pgvector.VERSION;
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    static PostgresInstallation ofUser() {
        return in(Cache.ofUser(), Pgvector.ofThisMachine());
    }

    static PostgresInstallation in(Cache cache, Pgvector pgvector) {
        Programs.requireMachine(System.getProperty("os.name"), System.getProperty("os.arch"));
        return new PostgresInstallation(cache.folder(NAME, folder -> {
            unpackInto(folder);
            pgvector.addTo(folder);
        }));
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    // Every Debian has tar; xz, which tar would call, is not everywhere.
    private static void unpackInto(Path folder) throws IOException {
        try (var archive = new XZInputStream(resource())) {
            var unpacked = Command.run(new ProcessBuilder("tar", "-x", "-C", folder.toString()), archive);
            if (!unpacked.succeeded()) {
                throw new IOException("PostgreSQL could not be unpacked: " + unpacked.output());
            }
        }
    }

    private static InputStream resource() {
        return Objects.requireNonNull(PostgresInstallation.class.getResourceAsStream(ARCHIVE), ARCHIVE);
    }
}
