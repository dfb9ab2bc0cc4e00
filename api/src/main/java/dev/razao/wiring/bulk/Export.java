package dev.razao.wiring.bulk;

import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.bulk.ExportWriter;
import dev.razao.eventstore.bulk.ExportedEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes what a log holds when it begins; the platform may go on meanwhile. */
public record Export(Source source) {

    /** A log up to its head, in order. */
    public interface Source {
        void read(LogPosition from, @Nullable UUID tenant, Consumer<ExportedEvent> each);
    }

    /** @throws UncheckedIOException if nobody takes it, or the disk is full */
    public void write(OutputStream out, LogPosition from, @Nullable UUID tenant) {
        var progress = new Progress("events exported");
        try {
            var writer = new ExportWriter(out);
            source.read(from, tenant, event -> {
                write(writer, event);
                progress.step();
            });
            writer.finish();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        progress.end();
    }

    private static void write(ExportWriter writer, ExportedEvent event) {
        try {
            writer.write(event);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
