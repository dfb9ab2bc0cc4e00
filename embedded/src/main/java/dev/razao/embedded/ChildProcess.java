package dev.razao.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A process of ours that outlives a Ctrl-C on the terminal, and whose pid file tells it from every other process. */
public final class ChildProcess {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Process process;
    private final ProcessIdentity identity;
    private final Path pidFile;

    private ChildProcess(Process process, Path pidFile) throws IOException {
        this.process = process;
        this.pidFile = pidFile;
        identity = ProcessIdentity.of(process.pid());
        identity.writeTo(pidFile);
    }

    /** Starts the command in a session of its own; use the builder for nothing else afterwards. */
    public static ChildProcess start(ProcessBuilder command, Path log, Path pidFile) {
        Programs.require("setsid", "util-linux");
        var inOwnSession = new ArrayList<>(List.of("setsid"));
        inOwnSession.addAll(command.command());
        command.command(inOwnSession)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(Redirect.appendTo(log.toFile()));
        try {
            return new ChildProcess(command.start(), pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process of the pid file, left over by a supervisor that died, and never another one with its pid. */
    public static void reap(Path pidFile) {
        reap(pidFile, Signal.TERMINATE, GRACE);
    }

    public static void reap(Path pidFile, Signal signal, Duration grace) {
        ProcessIdentity.readFrom(pidFile).ifPresent(leftOver -> leftOver.end(signal, grace));
        delete(pidFile);
    }

    public long pid() {
        return identity.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes with the exit status. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Asks it to end, forces it when the grace is over, and returns once it has ended. */
    public void stop(Signal signal, Duration grace) {
        identity.end(signal, grace);
        process.onExit().join();
        delete(pidFile);
    }

    private static void delete(Path pidFile) {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
