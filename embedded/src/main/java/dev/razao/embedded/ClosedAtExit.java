package dev.razao.embedded;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Servers that end with this JVM at the latest. */
final class ClosedAtExit {

    private static final Set<AutoCloseable> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(ClosedAtExit::close)));
    }

    private ClosedAtExit() {}

    static <S extends AutoCloseable> S add(S server) {
        RUNNING.add(server);
        return server;
    }

    static void remove(AutoCloseable server) {
        RUNNING.remove(server);
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            System.err.println("A server did not end in order: " + e); // Too late for logging, and the others wait.
        }
    }
}
