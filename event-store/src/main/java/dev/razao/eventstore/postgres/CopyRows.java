package dev.razao.eventstore.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The binary form of COPY, written into memory until somebody takes it. */
final class CopyRows {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    CopyRows() {
        write(() -> {
            out.write(SIGNATURE);
            out.writeLong(0); // No flags, no extension.
        });
    }

    CopyRows begin(int columns) {
        write(() -> out.writeShort(columns));
        return this;
    }

    CopyRows end() {
        return begin(-1);
    }

    CopyRows uuid(@Nullable UUID value) {
        if (value == null) {
            return nothing();
        }
        write(() -> {
            out.writeInt(2 * Long.BYTES);
            out.writeLong(value.getMostSignificantBits());
            out.writeLong(value.getLeastSignificantBits());
        });
        return this;
    }

    CopyRows text(@Nullable String value) {
        if (value == null) {
            return nothing();
        }
        var text = value.getBytes(UTF_8);
        write(() -> {
            out.writeInt(text.length);
            out.write(text);
        });
        return this;
    }

    CopyRows number(long value) {
        write(() -> {
            out.writeInt(Long.BYTES);
            out.writeLong(value);
        });
        return this;
    }

    CopyRows time(Instant value) {
        return number(ChronoUnit.MICROS.between(EPOCH, value));
    }

    int size() {
        return bytes.size();
    }

    byte[] take() {
        var taken = bytes.toByteArray();
        bytes.reset();
        return taken;
    }

    private CopyRows nothing() {
        write(() -> out.writeInt(-1));
        return this;
    }

    private interface Part {
        void write() throws IOException;
    }

    private static void write(Part part) {
        try {
            part.write();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory refuses nothing", impossible);
        }
    }
}
