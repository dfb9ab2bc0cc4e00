package dev.razao.projection.kernel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows in PostgreSQL's binary COPY format. */
final class CopyBuffer {
    private static final byte[] HEAD = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(ISO_8859_1);
    private static final int FULL = 1 << 20;
    private static final int NULL = -1;

    private ByteBuffer buffer = ByteBuffer.allocate(2 * FULL).put(HEAD);

    void row(Row row) {
        var columns = row.table().columns();
        room(Short.BYTES).putShort((short) columns.size());
        for (int i = 0; i < columns.size(); i++) {
            field(columns.get(i), row.value(i));
        }
    }

    private void field(Column column, @Nullable Object value) {
        if (value == null) int32(NULL);
        else column.type().write(this, value);
    }

    boolean isFull() {
        return buffer.position() >= FULL;
    }

    boolean isEmpty() {
        return buffer.position() == HEAD.length;
    }

    /** Everything with its trailer; afterwards the buffer is empty. */
    byte[] take() {
        room(Short.BYTES).putShort((short) -1);
        var bytes = Arrays.copyOf(buffer.array(), buffer.position());
        buffer.position(HEAD.length);
        return bytes;
    }

    CopyBuffer size(int bytes) {
        return int32(bytes);
    }

    CopyBuffer int32(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    CopyBuffer int64(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    void text(String text) {
        bytes(text.getBytes(UTF_8));
    }

    void bytes(byte[] bytes) {
        int32(bytes.length);
        room(bytes.length).put(bytes);
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            buffer = ByteBuffer.allocate(2 * (buffer.position() + bytes)).put(buffer.flip());
        }
        return buffer;
    }
}
