package dev.razao.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * One process and no other that may get its pid later. The start is kept as the kernel counts it, in ticks since a
 * named boot: a wall clock that is set anew does not change it.
 */
record ProcessIdentity(long pid, String start) {

    private static final String NOT_RUNNING = "";
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final int STATE = 0;
    private static final int START_TICKS = 19;

    static ProcessIdentity of(long pid) {
        return new ProcessIdentity(pid, startOf(pid));
    }

    static Optional<ProcessIdentity> readFrom(Path pidFile) {
        try {
            var words = Files.readString(pidFile).strip().split(" ");
            return Optional.of(new ProcessIdentity(Long.parseLong(words[0]), words[1]));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // A file that names nobody leaves nobody to look for.
        }
    }

    void writeTo(Path pidFile) throws IOException {
        PrivateFile.write(pidFile, pid + " " + start);
    }

    boolean isAlive() {
        return !start.equals(NOT_RUNNING) && start.equals(startOf(pid));
    }

    /** Asks it to end, and forces it and its children when the grace is over. */
    void end(Signal signal, Duration grace) {
        if (isAlive()) {
            signal.sendTo(pid);
        }
        if (!Await.until(() -> !isAlive(), grace)) {
            kill();
        }
    }

    void kill() {
        if (isAlive()) {
            ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants).forEach(ProcessHandle::destroyForcibly);
            Signal.KILL.sendTo(pid);
        }
        if (!Await.until(() -> !isAlive(), Duration.ofSeconds(30))) {
            throw new IllegalStateException("process " + pid + " does not end, not even by force");
        }
    }

    // A zombie has ended: in a container often nobody is there to bury it.
    private static String startOf(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            var ended = fields[STATE].equals("Z") || fields[STATE].equals("X");
            return ended ? NOT_RUNNING : Files.readString(BOOT).strip() + "/" + fields[START_TICKS];
        } catch (IOException e) {
            return NOT_RUNNING;
        }
    }
}
