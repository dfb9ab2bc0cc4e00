package dev.razao.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program that moves events, as a process of its own on one database. */
record EventsProcess(Process process) {
    /** What became of it, with what it said. */
    record Result(int status, String said) {}

    static EventsProcess start(String database, String... words) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java,
                "-Xmx96m",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.razao.wiring.EventsProgram"));
        command.addAll(List.of(words));
        var program = new ProcessBuilder(command).redirectErrorStream(true);
        program.environment().put("RAZAO_POSTGRES_URL", database);
        program.environment().put("RAZAO_MASTER_KEY", RunningPlatform.MASTER_KEY);
        try {
            return new EventsProcess(program.start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Result run(String database, String... words) {
        return start(database, words).result();
    }

    OutputStream input() {
        return process.getOutputStream();
    }

    void kill() {
        process.destroyForcibly();
    }

    Result result() {
        try {
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), said);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
