package dev.razao.eventstore.fault;

import com.zaxxer.hikari.HikariDataSource;
import dev.razao.eventstore.Await;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A {@link NodeProcess} as seen from outside: what it said, and what is done to it. */
final class ChildNode implements AutoCloseable {

    private final Process process;
    private final CompletableFuture<Void> quiet = new CompletableFuture<>();
    private final Thread listener;
    private final Queue<Entry> acknowledged;

    private ChildNode(Process process, Queue<Entry> acknowledged) {
        this.process = process;
        this.acknowledged = acknowledged;
        listener = Thread.ofVirtual().start(this::listen);
    }

    /** @param acknowledged gets what the node says it was told is stored */
    static ChildNode start(HikariDataSource database, Queue<Entry> acknowledged, long seed) throws IOException {
        var command = new ProcessBuilder(new Java(NodeProcess.class)
                .command(database.getJdbcUrl(), database.getUsername(), database.getPassword(), Long.toString(seed)));
        return new ChildNode(command.redirectError(Redirect.INHERIT).start(), acknowledged);
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().filter(line -> line.endsWith(".")).forEach(this::hear);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void hear(String line) {
        if (line.equals(NodeProcess.QUIET)) {
            quiet.complete(null);
            return;
        }
        var words = line.substring(0, line.length() - 1).split("/", 3);
        acknowledged.add(new Entry(words[0], words[2], Long.parseLong(words[1])));
    }

    void awaitMore(int events) {
        int enough = acknowledged.size() + events;
        Await.until(events + " more events", () -> acknowledged.size() >= enough);
    }

    Backend process() {
        return new Backend(process.pid());
    }

    /** Returns once all it ever said was heard. */
    void kill() throws InterruptedException {
        // The JDK's own way would throw away what is still in the pipe.
        process().kill();
        process.waitFor();
        listener.join();
    }

    /** Returns once its last append has ended. */
    void stopWriting() throws IOException {
        process.getOutputStream().write('.');
        process.getOutputStream().flush();
        quiet.orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
