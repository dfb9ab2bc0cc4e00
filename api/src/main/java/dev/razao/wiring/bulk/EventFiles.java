package dev.razao.wiring.bulk;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;

/** Where an export goes to and an import comes from: a file, or a hyphen for the standard streams. */
public final class EventFiles {
    private static final String STANDARD = "-";
    private static final String CLOSED = "Broken pipe";
    private static final int BUFFER = 1 << 16;

    private EventFiles() {}

    public interface Writing {
        void to(OutputStream out);
    }

    public interface Reading {
        void from(InputStream in) throws SQLException;
    }

    /** A file is never written over, and none is left that is not whole. */
    public static void write(String file, Writing writing) {
        if (file.equals(STANDARD)) {
            writeStandard(writing);
        } else {
            writeFile(Path.of(file), writing);
        }
    }

    /** Who has read enough closes the pipe, as {@code head} does; that is no failure. */
    private static void writeStandard(Writing writing) {
        try (var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER)) {
            writing.to(out);
        } catch (UncheckedIOException | IOException failed) {
            if (!String.valueOf(failed.getMessage()).contains(CLOSED)) {
                throw new ImportRefusal("The export could not be written: " + failed.getMessage());
            }
        }
    }

    private static void writeFile(Path file, Writing writing) {
        boolean whole = false;
        try (var out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), BUFFER)) {
            try {
                writing.to(out);
                whole = true;
            } finally {
                if (!whole) Files.deleteIfExists(file);
            }
        } catch (FileAlreadyExistsException there) {
            throw new ImportRefusal(file + " is there already, and an export writes over nothing.");
        } catch (UncheckedIOException | IOException failed) {
            throw new ImportRefusal("The export could not be written: " + failed.getMessage());
        }
    }

    public static void read(String file, Reading reading) throws SQLException {
        try (var in = file.equals(STANDARD) ? System.in : Files.newInputStream(Path.of(file))) {
            reading.from(in);
        } catch (NoSuchFileException missing) {
            throw new ImportRefusal("There is no file " + file);
        } catch (IOException failed) {
            throw new ImportRefusal("The export could not be read: " + failed.getMessage());
        }
    }
}
