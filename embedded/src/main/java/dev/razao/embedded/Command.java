package dev.razao.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What came of a short command: all it printed, and its exit status. */
record Command(int status, String output) {

    static Command run(String... command) {
        return run(new ProcessBuilder(command), InputStream.nullInputStream());
    }

    /** The command must read all its input before it prints more than a pipe holds. */
    static Command run(ProcessBuilder builder, InputStream input) {
        try {
            var process = builder.redirectErrorStream(true).start();
            try (var stdin = process.getOutputStream()) {
                input.transferTo(stdin);
            }
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Command(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + builder.command(), e);
        }
    }

    boolean succeeded() {
        return status == 0;
    }

    String lastLine() {
        return output.substring(output.lastIndexOf('\n') + 1);
    }
}
