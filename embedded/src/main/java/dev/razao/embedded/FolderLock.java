package dev.razao.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps every other supervisor out of a folder, until it is closed or this JVM ends, however it ends. */
public final class FolderLock implements AutoCloseable {

    // The kernel drops a process's lock when the process closes any descriptor of the file, so a folder
    // that this JVM holds already must not even be opened again.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file) throws IOException {
        this.file = file;
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    public static FolderLock acquire(Path folder, Duration patience) {
        return Await.first(() -> tryAcquire(folder), patience)
                .orElseThrow(() -> new MissingPrerequisite(
                        "%s is in use, already running as pid %s: stop that one first, or choose another folder."
                                .formatted(folder, holder(folder))));
    }

    public static Optional<FolderLock> tryAcquire(Path folder) {
        var file = fileIn(folder);
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        try {
            var lock = new FolderLock(file);
            return lock.isOurs() ? Optional.of(lock) : lock.givenUp();
        } catch (IOException e) {
            HELD.remove(file);
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOurs() throws IOException {
        if (channel.tryLock() == null) {
            return false;
        }
        var pid = Long.toString(ProcessHandle.current().pid());
        channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)));
        return true;
    }

    private Optional<FolderLock> givenUp() {
        close();
        return Optional.empty();
    }

    private static String holder(Path folder) {
        var file = fileIn(folder);
        try {
            return HELD.contains(file) ? Long.toString(ProcessHandle.current().pid()) : Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path fileIn(Path folder) {
        try {
            return folder.toRealPath().resolve("lock");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(file);
        }
    }
}
