package dev.razao.eventstore.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, one in memory at a time. */
final class Lines {

    private static final int CHUNK = 1 << 16;
    private static final int LONGEST = 64 << 20;

    private final byte[] chunk = new byte[CHUNK];
    private final InputStream in;
    private int filled;
    private int taken;
    private long number;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Of the line that was taken last, from one. */
    long number() {
        return number;
    }

    /** The next one with its end; null after the last. */
    byte @Nullable [] next() throws IOException {
        number++;
        var line = new ByteArrayOutputStream();
        while (taken < filled || fill()) {
            int from = taken;
            while (taken < filled && chunk[taken] != '\n') {
                taken++;
            }
            boolean ended = taken < filled;
            if (ended) {
                taken++;
            }
            line.write(chunk, from, taken - from);
            if (ended) {
                return line.toByteArray();
            }
            if (line.size() > LONGEST) {
                throw new BadExport(number, "is longer than " + (LONGEST >> 20) + " MiB");
            }
        }
        if (line.size() > 0) {
            throw new BadExport(number, "is cut off");
        }
        return null;
    }

    private boolean fill() throws IOException {
        filled = in.read(chunk);
        taken = 0;
        return filled > 0;
    }
}
