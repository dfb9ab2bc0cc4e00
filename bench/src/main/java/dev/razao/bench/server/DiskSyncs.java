package dev.razao.bench.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** How often a second the disk makes 8 KiB durable, the way PostgreSQL asks it to (fdatasync). */
final class DiskSyncs {

    private static final int BLOCK = 8192;
    private static final double NANOS_A_SECOND = 1e9;

    private DiskSyncs() {}

    static long perSecond(Path folder, Duration time) throws IOException {
        var file = Files.createTempFile(folder, "sync", ".tmp");
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long begin = System.nanoTime();
            long count = 0;
            while (System.nanoTime() - begin < time.toNanos()) {
                channel.write(ByteBuffer.allocate(BLOCK), 0);
                channel.force(false);
                count++;
            }
            return Math.round(count * NANOS_A_SECOND / (System.nanoTime() - begin));
        } finally {
            Files.delete(file);
        }
    }
}
