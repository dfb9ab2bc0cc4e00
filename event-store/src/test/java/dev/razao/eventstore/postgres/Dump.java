package dev.razao.eventstore.postgres;

import dev.razao.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** What {@code pg_dump} carries to another cluster: the rows, the function, the default and the sequence. */
record Dump(byte[] rows, String watermark, String transaction, long position) {

    private static final String COLUMNS = "event_store.event (position, tx, stored_at, time, sequence, event_id, "
            + "tenant_id, stream, type, payload_type, revision, payload, metadata)";

    static Dump of(TestDatabase database) throws SQLException {
        var rows = new ByteArrayOutputStream();
        try (var connection = database.connections().getConnection()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + COLUMNS + " to stdout", rows);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new Dump(
                rows.toByteArray(),
                database.text("select pg_get_functiondef('event_store.watermark'::regproc)"),
                database.text(
                        "select pg_get_expr(adbin, adrelid) from pg_attrdef"
                                + " where adrelid = 'event_store.event'::regclass and pg_get_expr(adbin, adrelid) like '%xact%'"),
                database.number("select coalesce(max(position), 1) from event_store.event"));
    }

    TestDatabase restoredIn(EmbeddedPostgres cluster) throws SQLException {
        var database = TestDatabase.on(cluster);
        database.execute(watermark);
        database.execute("alter table event_store.event alter column tx set default " + transaction);
        try (var connection = database.connections().getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            copy.copyIn("copy " + COLUMNS + " from stdin", new ByteArrayInputStream(rows));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        database.number("select setval(pg_get_serial_sequence('event_store.event', 'position'), ?)", position);
        return database;
    }
}
