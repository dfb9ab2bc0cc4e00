package dev.razao.eventstore.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.razao.eventstore.StoredEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Writes a first line that names the form, a line an event, and a last one from which a cut or a change is noticed. */
public final class ExportWriter {

    private final MessageDigest digest = ExportForm.digest();
    private final OutputStream out;
    private long count;

    public ExportWriter(OutputStream out) throws IOException {
        this.out = out;
        write(line -> {
            line.writeStringProperty(ExportForm.FORMAT, ExportForm.NAME);
            line.writeNumberProperty(ExportForm.VERSION, ExportForm.NEWEST);
        });
    }

    public void write(ExportedEvent exported) throws IOException {
        write(line -> event(line, exported));
        count++;
    }

    public long count() {
        return count;
    }

    /** Without this line an import takes what is there for cut off. */
    public void finish() throws IOException {
        var sum = HexFormat.of().formatHex(digest.digest());
        write(line -> {
            line.writeNumberProperty(ExportForm.COUNT, count);
            line.writeStringProperty(ExportForm.SUM, sum);
        });
        out.flush();
    }

    private static void event(JsonGenerator line, ExportedEvent exported) {
        StoredEvent event = exported.event();
        text(line, "position", event.position());
        text(line, "eventId", event.eventId());
        text(line, "tenantId", event.tenantId());
        text(line, "stream", event.stream());
        text(line, "aggregateType", event.aggregateType());
        line.writeNumberProperty("sequence", event.sequence());
        text(line, "type", event.type());
        text(line, "revision", event.revision());
        text(line, "payload", event.payload());
        text(line, "metadata", event.metadata());
        text(line, "time", event.time());
        text(line, "storedAt", exported.storedAt());
    }

    private static void text(JsonGenerator line, String name, @Nullable Object value) {
        line.writeName(name);
        if (value == null) {
            line.writeNull();
        } else {
            line.writeString(Objects.toString(value));
        }
    }

    private interface Content {
        void write(JsonGenerator line);
    }

    private void write(Content content) throws IOException {
        var text = new StringWriter();
        try (var line = ExportForm.JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            line.writeStartObject();
            content.write(line);
            line.writeEndObject();
        }
        var bytes = text.append('\n').toString().getBytes(UTF_8);
        digest.update(bytes);
        out.write(bytes);
    }
}
