package dev.razao.launcher.house;

import dev.razao.embedded.ChildProcess;
import dev.razao.launcher.http.Disappointment;
import dev.razao.launcher.http.Patience;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** A running process of the house. */
public record Resident(String name, ChildProcess process, Path log, Runnable stop) {

    /** Returns once it answers; if it ended instead, its log says why. */
    void awaitReady(Patience patience, BooleanSupplier answers) {
        patience.awaitThat(name + " to answer", () -> answers.getAsBoolean() || !process.isAlive());
        if (!process.isAlive()) {
            throw new Disappointment(name + " ended while it started:\n" + lastWords());
        }
    }

    public String lastWords() {
        return LogTail.of(log);
    }
}
