package dev.razao.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** What every folder of ours must be able to do: be written to, and go away. */
public final class Folders {

    private static final long MEBIBYTE = 1 << 20;
    private static final long NEEDED = 512 * MEBIBYTE;

    private Folders() {}

    /** Creates the folder, and refuses to go on where a server would soon stand still for lack of space. */
    public static Path writable(Path folder) {
        return writable(folder, NEEDED);
    }

    static Path writable(Path folder, long neededBytes) {
        try {
            Files.createDirectories(folder);
            var free = Files.getFileStore(folder).getUsableSpace();
            if (free < neededBytes) {
                throw new MissingPrerequisite("The disk of %s has %d MiB left and %d MiB are needed: free some space."
                        .formatted(folder, free / MEBIBYTE, neededBytes / MEBIBYTE));
            }
        } catch (IOException e) {
            throw notWritable(folder);
        }
        if (!Files.isWritable(folder)) {
            throw notWritable(folder);
        }
        return folder;
    }

    /** Logs and settings tell a lot: nobody but the owner reads them. */
    public static Path ownersOnly(Path folder) {
        try {
            return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw notWritable(folder);
        }
    }

    private static MissingPrerequisite notWritable(Path folder) {
        return new MissingPrerequisite(
                "The folder %s cannot be written to: give %s the right to, or choose another folder."
                        .formatted(folder, System.getProperty("user.name")));
    }

    /** Deletes the folder with all in it; what somebody else deletes meanwhile is no reason to fail. */
    public static void delete(Path folder) {
        try {
            if (Files.exists(folder)) {
                Files.walkFileTree(folder, new Deletion());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
