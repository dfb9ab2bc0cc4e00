package dev.razao.eventstore.postgres;

import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.bulk.BadExport;
import dev.razao.eventstore.bulk.ExportedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.PSQLException;

/**
 * Writes any number of events by COPY within the caller's transaction, in their order and behind all that are there.
 * Line numbers are those of an export, whose first event stands in line 2.
 */
public final class BulkWrite {

    private static final int FLUSH_BYTES = 1 << 18;
    private static final int COLUMNS = 10;
    private static final String COPY = """
            copy event_store.event
                (event_id, tenant_id, stream, type, sequence, payload_type, revision, payload, metadata, time%s)
            from stdin (format binary)
            """;
    private static final Pattern ROW = Pattern.compile("COPY event, line (\\d+)");

    /** The first event that does not follow the one before it in its stream, with its line. */
    private static final String OUT_OF_SEQUENCE = """
            select line, stream, sequence from (
                select stream, sequence,
                       row_number() over (order by position) + 1 as line,
                       lag(sequence) over (partition by stream order by position) as previous
                from event_store.event where tx = ?) as step
            where sequence <> 1 + coalesce(previous, (select max(sequence) from event_store.event as before
                                                      where before.stream = step.stream and before.tx < ?), -1)
            order by line limit 1
            """;

    private final Connection connection;

    /** @param connection in a transaction that has kept every other writer out */
    public BulkWrite(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param keepStoredAt only for an empty store: times of storing must grow along the log
     * @throws BadExport for an event that is there already, or that does not follow in its stream
     */
    public void write(Iterator<ExportedEvent> events, boolean keepStoredAt) throws SQLException {
        if (!events.hasNext()) {
            return;
        }
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(COPY.formatted(keepStoredAt ? ", stored_at" : ""));
        try {
            send(events, keepStoredAt, copy);
        } catch (PSQLException refused) {
            throw explained(refused);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        mustBeInSequence();
    }

    private static void send(Iterator<ExportedEvent> events, boolean keepStoredAt, CopyIn copy) throws SQLException {
        var rows = new CopyRows();
        while (events.hasNext()) {
            add(rows, events.next(), keepStoredAt);
            if (rows.size() >= FLUSH_BYTES) {
                flush(rows, copy);
            }
        }
        rows.end();
        flush(rows, copy);
        copy.endCopy();
    }

    private static void flush(CopyRows rows, CopyIn copy) throws SQLException {
        var bytes = rows.take();
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    private static void add(CopyRows rows, ExportedEvent exported, boolean keepStoredAt) {
        var event = exported.event();
        rows.begin(keepStoredAt ? COLUMNS + 1 : COLUMNS)
                .uuid(event.eventId())
                .uuid(event.tenantId())
                .text(event.stream())
                .text(event.aggregateType())
                .number(event.sequence())
                .text(event.type())
                .text(event.revision())
                .text(event.payload())
                .text(event.metadata())
                .time(event.time());
        if (keepStoredAt) {
            rows.time(exported.storedAt() == null ? event.time() : exported.storedAt());
        }
    }

    private static RuntimeException explained(PSQLException refused) {
        var server = refused.getServerErrorMessage();
        var row = ROW.matcher(server == null || server.getWhere() == null ? "" : server.getWhere());
        if (server == null || !row.find()) {
            return Database.failure("The events could not be written", refused);
        }
        long line = 1 + Long.parseLong(row.group(1));
        return "23505".equals(refused.getSQLState())
                ? new BadExport(line, "its event is there already, or twice in the export. " + server.getDetail())
                : new BadExport(line, String.valueOf(server.getMessage()));
    }

    private void mustBeInSequence() throws SQLException {
        long tx = Objects.requireNonNull(head()).tx();
        try (var statement = Database.prepare(connection, OUT_OF_SEQUENCE, tx, tx);
                var wrong = statement.executeQuery()) {
            if (wrong.next()) {
                throw new BadExport(
                        wrong.getLong("line"),
                        "event %d of stream %s does not follow the one before it"
                                .formatted(wrong.getLong("sequence"), wrong.getString("stream")));
            }
        }
    }

    /** Of the whole log, what this transaction has written included; null if there is none. */
    public @Nullable LogPosition head() throws SQLException {
        try (var statement = connection.createStatement();
                var head = statement.executeQuery(
                        "select tx, position from event_store.event order by tx desc, position desc limit 1")) {
            return head.next() ? new LogPosition(head.getLong(1), head.getLong(2)) : null;
        }
    }
}
