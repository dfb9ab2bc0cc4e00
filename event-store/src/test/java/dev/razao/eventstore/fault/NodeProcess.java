package dev.razao.eventstore.fault;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/** A node under load in a process of its own: it prints each acknowledged event, and ends with its standard input. */
final class NodeProcess {

    private static final int MOST_SECONDS = 60;

    /** What it prints when its writers have ended. */
    static final String QUIET = "quiet.";

    private NodeProcess() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var goesOn = new AtomicBoolean(true);
        var end = System.nanoTime() + MOST_SECONDS * 1_000_000_000L;
        var node = new Node(pool(arguments[0], arguments[1], arguments[2]));
        var load = new Load(node.engine, NodeProcess::print, () -> goesOn.get() && System.nanoTime() < end)
                .start(new Random(Long.parseLong(arguments[3])));
        System.in.read();
        goesOn.set(false);
        for (var writer : load) {
            writer.join();
        }
        System.out.println(QUIET);
        System.in.readAllBytes();
        Runtime.getRuntime().halt(0);
    }

    // The dot tells a whole line from one that was cut off.
    private static void print(Entry entry) {
        System.out.println(entry.id() + "/" + entry.sequence() + "/" + entry.stream() + ".");
    }

    private static HikariDataSource pool(String url, String user, String password) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMinimumIdle(0);
        return pool;
    }
}
