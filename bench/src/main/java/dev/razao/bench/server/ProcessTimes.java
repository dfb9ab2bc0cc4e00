package dev.razao.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CPU time as Linux tells it, in its own ticks of 10 ms. */
final class ProcessTimes {

    private static final int TICK_MILLIS = 10;
    private static final int USER = 11;
    private static final int WITH_ENDED_CHILDREN = 4;

    private ProcessTimes() {}

    /** Of the process and of its children that have ended. */
    static long millis(long pid) {
        try {
            var line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The name stands in brackets and may hold anything.
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int field = USER; field < USER + WITH_ENDED_CHILDREN; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks * TICK_MILLIS;
        } catch (IOException _) {
            return 0; // It has ended since; its parent counts it from now on.
        }
    }

    /** Of the process and of all its children, running and ended. */
    static long familyMillis(long pid) {
        return millis(pid)
                + ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::children)
                        .mapToLong(child -> millis(child.pid()))
                        .sum();
    }
}
