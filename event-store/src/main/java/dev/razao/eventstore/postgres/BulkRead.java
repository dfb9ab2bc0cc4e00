package dev.razao.eventstore.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.razao.eventstore.BareEvent;
import dev.razao.eventstore.LogPosition;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Everything at once, by binary COPY: a row costs the driver one array, and nothing is parsed twice. */
record BulkRead(Set<String> types, LogPosition upTo) {
    private static final String COPY = """
            copy (select tx, position, tenant_id, sequence, payload_type, time, payload from event_store.event
                where payload_type in (%s) and (tx, position) <= ('%d', %d) order by tx, position)
            to stdout (format binary)""";
    private static final int HEAD_BYTES = 19;
    private static final short END = -1;
    private static final Instant TIME_ZERO = Instant.parse("2000-01-01T00:00:00Z");

    void from(Database database, Consumer<BareEvent> reader) {
        if (types.isEmpty()) return;
        try (var connection = database.connect()) {
            try {
                read(connection.unwrap(PGConnection.class).getCopyAPI().copyOut(statement()), reader);
            } catch (Throwable unfinished) {
                // An answer not taken to its end leaves the connection of no use to others.
                connection.abort(Runnable::run);
                throw unfinished;
            }
        } catch (SQLException failed) {
            throw Database.failure("The event log could not be read", failed);
        }
    }

    /** COPY takes no parameters. */
    private String statement() {
        var names =
                types.stream().map(type -> "'" + type.replace("'", "''") + "'").collect(Collectors.joining(", "));
        return COPY.formatted(names, upTo.tx(), upTo.index());
    }

    private static void read(CopyOut copy, Consumer<BareEvent> reader) throws SQLException {
        int skipped = HEAD_BYTES;
        for (var bytes = copy.readFromCopy(); bytes != null; bytes = copy.readFromCopy()) {
            var row = ByteBuffer.wrap(bytes).position(skipped);
            skipped = 0;
            if (row.getShort() != END) reader.accept(event(row));
        }
    }

    private static BareEvent event(ByteBuffer row) {
        return new BareEvent(
                new LogPosition(number(row), number(row)),
                tenant(row),
                number(row),
                new String(bytes(row), UTF_8),
                TIME_ZERO.plus(number(row), ChronoUnit.MICROS),
                bytes(row));
    }

    private static long number(ByteBuffer row) {
        row.getInt();
        return row.getLong();
    }

    private static @Nullable UUID tenant(ByteBuffer row) {
        return row.getInt() < 0 ? null : new UUID(row.getLong(), row.getLong());
    }

    private static byte[] bytes(ByteBuffer row) {
        var bytes = new byte[row.getInt()];
        row.get(bytes);
        return bytes;
    }
}
