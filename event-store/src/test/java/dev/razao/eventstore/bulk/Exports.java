package dev.razao.eventstore.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.Notes;
import dev.razao.eventstore.StoredEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/** Exports to play with. */
public final class Exports {

    private static final String PAYLOAD = "{ \"text\" : \"a \\\"quoted\\\" line\\nand 1.50\", \"ção\":[1,2] }";

    private Exports() {}

    public static ExportedEvent event(long position, String stream, long sequence) {
        return new ExportedEvent(
                new StoredEvent(
                        new LogPosition(7, position),
                        UUID.randomUUID(),
                        Notes.TENANT,
                        stream,
                        "Notebook",
                        sequence,
                        "note.Noted",
                        "1",
                        PAYLOAD,
                        "{\"actor\":\"ana\"}",
                        Notes.LONG_AGO),
                Instant.parse("2024-03-01T00:00:00Z").plusSeconds(position));
    }

    /** One stream, from its start. */
    public static List<ExportedEvent> stream(String stream, int count) {
        return LongStream.range(0, count)
                .mapToObj(sequence -> event(sequence + 1, stream, sequence))
                .toList();
    }

    public static String written(List<ExportedEvent> events) {
        var out = new ByteArrayOutputStream();
        try {
            var writer = new ExportWriter(out);
            for (var event : events) {
                writer.write(event);
            }
            writer.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(UTF_8);
    }

    public static ExportReader reader(String text) {
        return new ExportReader(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    public static List<ExportedEvent> read(String text) {
        var events = new ArrayList<ExportedEvent>();
        reader(text).forEachRemaining(events::add);
        return events;
    }
}
