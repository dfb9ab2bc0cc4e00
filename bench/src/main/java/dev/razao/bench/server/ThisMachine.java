package dev.razao.bench.server;

import com.sun.management.OperatingSystemMXBean;
import dev.razao.bench.report.Machine;
import dev.razao.embedded.PostgresDatabase;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Collectors;

/** Describes the machine without naming it. */
final class ThisMachine {

    private static final Duration SYNCING = Duration.ofSeconds(1);

    private ThisMachine() {}

    static Machine describe(PostgresDatabase database, Path disk) throws IOException, SQLException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                processor(),
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize() >> 20,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vendor.version") + " " + System.getProperty("java.runtime.version"),
                jvmFlags(),
                postgres(database),
                DiskSyncs.perSecond(disk, SYNCING),
                Durability.checked(database));
    }

    private static String processor() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }

    private static String jvmFlags() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("-X"))
                .collect(Collectors.joining(" "));
    }

    private static String postgres(PostgresDatabase database) throws SQLException {
        try (var connection = database.connect()) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }
}
