package dev.razao.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The packaged launcher as a process, as the script starts it, in a folder and on ports of its own. */
final class Launcher implements AutoCloseable {
    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();
    private static final long PATIENCE_MINUTES = 4;

    private final Process process;
    private final Path output;

    private Launcher(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static Launcher start(Path folder, String... arguments) {
        try {
            var output = Files.createTempFile(folder, "launcher", ".log");
            var command = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.command().addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
            command.command().add("-Drazao.checkout=" + CHECKOUT);
            command.command()
                    .addAll(List.of(
                            "-jar",
                            CHECKOUT.resolve("launcher/target/launcher.jar").toString()));
            command.command().addAll(List.of(arguments));
            command.environment()
                    .putAll(Map.of("RAZAO_FOLDER", folder.resolve("data").toString(), "RAZAO_PORT", "0"));
            command.redirectErrorStream(true).redirectOutput(output.toFile());
            return new Launcher(command.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int await() {
        try {
            return process.onExit().get(PATIENCE_MINUTES, TimeUnit.MINUTES).exitValue();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Still running:\n" + output(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Ctrl-C does; that signal itself would not reach what a shell started in the background. */
    void stop() {
        process.destroy();
        await();
    }

    void kill() {
        process.destroyForcibly();
        await();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
