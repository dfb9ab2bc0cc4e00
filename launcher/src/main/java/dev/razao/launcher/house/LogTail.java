package dev.razao.launcher.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The end of a log, for a person who wants to know why. */
final class LogTail {
    private static final int LINES = 20;

    private LogTail() {}

    static String of(Path log) {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException e) {
            return "(" + log + " cannot be read: " + e.getMessage() + ")";
        }
    }
}
