package dev.razao.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a PostgreSQL that did not end in order leaves behind. */
final class PostgresLeftovers {

    private PostgresLeftovers() {}

    /** Only for the one who holds the folder's lock. */
    static void end(Path data) throws IOException {
        var realData = data.toRealPath();
        ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> worksOn(realData, pid))
                .map(ProcessIdentity::of)
                .forEach(ProcessIdentity::kill);
        // It names a pid that any process may have by now, and would keep the new server from starting.
        Files.deleteIfExists(pidFile(data));
    }

    static Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
    }

    // Each of PostgreSQL's processes has the data folder as its working directory.
    private static boolean worksOn(Path data, long pid) {
        var process = Path.of("/proc", Long.toString(pid));
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(data)
                    && Files.readSymbolicLink(process.resolve("exe"))
                            .getFileName()
                            .toString()
                            .startsWith("postgres");
        } catch (IOException e) {
            return false; // It has ended, or is another account's.
        }
    }
}
