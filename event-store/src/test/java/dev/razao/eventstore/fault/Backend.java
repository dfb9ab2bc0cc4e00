package dev.razao.eventstore.fault;

import dev.razao.eventstore.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process of our own that can be stopped in its tracks, and goes on at the end at the latest. */
public record Backend(long pid) implements AutoCloseable {

    public Backend pause() {
        signal("STOP");
        Await.until("process " + pid + " stands still", () -> state() == 'T');
        return this;
    }

    public void goOn() {
        signal("CONT");
    }

    /** What {@code pg_ctl stop -m immediate} sends. */
    public void quit() {
        signal("QUIT");
    }

    public void kill() {
        signal("KILL");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("sh", "-c", "kill -s " + name + " " + pid)
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private char state() {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        goOn();
    }
}
