package dev.razao.bench.rebuild;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL and the wire allow: every payload to this process, and every row from it, in binary. */
final class CopyLimits implements AutoCloseable {

    private static final String PAYLOADS = "copy event_store.event (payload) to stdout (format binary)";
    private static final String ROWS = "copy projection.ledger_entry to stdout (format binary)";
    private static final String EMPTY =
            "drop table if exists bench_rows; create table bench_rows (like projection.ledger_entry including defaults)";
    private static final String INDEXES =
            "select indexdef from pg_indexes where schemaname = 'projection' and tablename = 'ledger_entry'";

    private final Books books;
    private final Path rows;

    /** The rows must have been written. */
    CopyLimits(Books books) {
        this.books = books;
        try {
            rows = Files.createTempFile("rows", ".copy");
            try (var file = Files.newOutputStream(rows)) {
                copyTo(ROWS, file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void payloadsOut() {
        copyTo(PAYLOADS, OutputStream.nullOutputStream());
    }

    private void copyTo(String copy, OutputStream target) {
        try (var connection = books.pool().getConnection()) {
            Books.copying(connection).copyOut(copy, target);
        } catch (SQLException failed) {
            throw new IllegalStateException("Nothing could be copied out", failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Into a table without indexes, which get built afterwards: quicker than to keep them up to date. */
    void rowsIn() throws SQLException, IOException {
        var db = JdbcClient.create(books.pool());
        db.sql(EMPTY).update();
        try (var connection = books.pool().getConnection();
                InputStream file = Files.newInputStream(rows)) {
            Books.copying(connection).copyIn("copy bench_rows from stdin (format binary)", file);
        }
        for (var index : indexes(db)) {
            db.sql(index).update();
        }
    }

    private static List<String> indexes(JdbcClient db) {
        return db.sql(INDEXES).query(String.class).list().stream()
                .map(index -> index.replace(" ON projection.ledger_entry ", " ON bench_rows "))
                .map(index -> index.replaceFirst("INDEX \\S+ ON", "INDEX ON"))
                .toList();
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(rows);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
