package dev.razao.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One more node of the running platform, a process of its own on the same database. */
final class SecondNode implements AutoCloseable {
    private final Process process;
    private final String url;

    private SecondNode(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    static SecondNode start() {
        try {
            int port = freePort();
            var command = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.command().addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.razao.wiring.Razao"));
            command.environment().putAll(RunningPlatform.environment());
            command.environment().put("RAZAO_PORT", Integer.toString(port));
            var output = Files.createTempFile("second-node", ".log").toFile();
            output.deleteOnExit();
            command.redirectErrorStream(true).redirectOutput(output);
            var node = new SecondNode(command.start(), "http://127.0.0.1:" + port);
            node.awaitReady(output.toPath());
            return node;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(Path output) {
        Await.until("the second node", this::answers, answers -> answers || !process.isAlive());
        if (!process.isAlive()) throw new AssertionError("The second node ended: " + text(output));
    }

    private boolean answers() {
        try {
            return Client.nobody().at(url).get("/health").status() == 200;
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    private static String text(Path output) {
        try {
            return Files.readString(output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** How it sees itself as an owner of segments. */
    String ownerPrefix() {
        return process.pid() + "-";
    }

    Client seenBy(Client client) {
        return client.at(url);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As if the machine were gone. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
