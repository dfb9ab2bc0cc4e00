package dev.razao.eventstore.bulk;

import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.StoredEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The events of an export, each checked; whoever has come to the end knows that it is whole and unaltered. */
public final class ExportReader implements Iterator<ExportedEvent> {

    private final MessageDigest digest = ExportForm.digest();
    private final Lines lines;
    private LogPosition last = LogPosition.START;
    private long count;
    private @Nullable ExportedEvent next;
    private boolean ended;

    /** @throws BadExport if the first line names another form */
    public ExportReader(InputStream in) {
        lines = new Lines(in);
        var line = line("holds nothing");
        digest.update(line);
        var first = fields(line);
        if (!first.has(ExportForm.FORMAT) || !ExportForm.NAME.equals(first.textOrNull(ExportForm.FORMAT))) {
            throw first.bad("does not begin an export of events");
        }
        first.mustBe(ExportForm.FIRST);
        if (first.number(ExportForm.VERSION) != ExportForm.NEWEST) {
            throw first.bad("says version %d, and only version %d is known"
                    .formatted(first.number(ExportForm.VERSION), ExportForm.NEWEST));
        }
    }

    /** Of the event that was taken last. */
    public long line() {
        return count + 1;
    }

    public long count() {
        return count;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            advance();
        }
        return next != null;
    }

    @Override
    public ExportedEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var taken = Objects.requireNonNull(next);
        next = null;
        count++;
        return taken;
    }

    private void advance() {
        var line = line("is missing: the export is cut off");
        var fields = fields(line);
        if (fields.has(ExportForm.COUNT)) {
            end(fields);
        } else {
            digest.update(line);
            next = event(fields);
        }
    }

    private void end(Fields fields) {
        fields.mustBe(ExportForm.LAST);
        if (fields.number(ExportForm.COUNT) != count) {
            throw fields.bad("counts %d events, and %d are there".formatted(fields.number(ExportForm.COUNT), count));
        }
        if (!fields.text(ExportForm.SUM).equals(HexFormat.of().formatHex(digest.digest()))) {
            throw fields.bad("does not match the lines before it: the export was altered");
        }
        if (next(lines) != null) {
            throw new BadExport(lines.number(), "comes after the last one");
        }
        ended = true;
    }

    private ExportedEvent event(Fields fields) {
        fields.mustBe(ExportForm.EVENT);
        var position = fields.position("position");
        if (position.compareTo(last) <= 0) {
            throw fields.bad("is out of order: %s does not come after %s".formatted(position, last));
        }
        last = position;
        var event = new StoredEvent(
                position,
                fields.uuid("eventId"),
                fields.uuidOrNull("tenantId"),
                fields.text("stream"),
                fields.textOrNull("aggregateType"),
                fields.number("sequence"),
                fields.text("type"),
                fields.textOrNull("revision"),
                fields.json("payload"),
                fields.json("metadata"),
                fields.time("time"));
        return new ExportedEvent(event, fields.timeOrNull("storedAt"));
    }

    private byte[] line(String otherwise) {
        var line = next(lines);
        if (line == null) {
            throw new BadExport(lines.number(), otherwise);
        }
        return line;
    }

    private Fields fields(byte[] line) {
        return Fields.of(lines.number(), line);
    }

    private static byte @Nullable [] next(Lines lines) {
        try {
            return lines.next();
        } catch (IOException failed) {
            throw new UncheckedIOException("The export could not be read: " + failed.getMessage(), failed);
        }
    }
}
