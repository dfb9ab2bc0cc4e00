package dev.razao.embedded;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Servers that end with this JVM at the latest. */
final class ClosedAtExit {

    private static final Set<AutoCloseable> RUNNING = ConcurrentHashMap.newKeySet();

    private ClosedAtExit() {}

    static <S extends AutoCloseable> S add(S server) {
        Hook.install();
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

    // Apart, because servers are also closed, and so removed, while the JVM ends and takes no hooks any more.
    private static final class Hook {
        static {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(ClosedAtExit::close)));
        }

        static void install() {}
    }
}
