package dev.razao.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads events as they are stored, without making objects of them. */
public final class EventLog {

    private static final String COLUMNS = """
            select tx, position, event_id, tenant_id, stream, type, sequence, payload_type, revision, payload, metadata, time
            from event_store.event
            """;

    /** Below it every transaction has ended: nothing can appear there any more. */
    private static final String SETTLED = "tx < pg_snapshot_xmin(pg_current_snapshot())";

    private static final String AFTER =
            COLUMNS + "where (tx, position) > (?::xid8, ?) and " + SETTLED + " order by tx, position limit ?";

    private static final String STREAM = COLUMNS + "where stream = ? and sequence > ? order by sequence limit ?";

    private static final String HEAD =
            "select tx, position from event_store.event where " + SETTLED + " order by tx desc, position desc limit 1";

    /**
     * A minute of slack covers clocks that differ and writers that stall; from there on the order is walked. The offset
     * keeps the planner from sorting the whole log instead.
     */
    private static final String SINCE = """
            select tx, position from (
                select tx, position, time from event_store.event
                where tx >= (select tx from event_store.event where stored_at >= ?::timestamptz - interval '1 minute'
                             order by stored_at limit 1)
                  and %s
                order by tx, position offset 0) as walk
            where time >= ?::timestamptz limit 1
            """.formatted(SETTLED);

    /** Asks the newest row alone: with statistics that lag behind, a search would be planned as a scan. */
    private static final String HELD_BACK =
            "select not (" + SETTLED + ") from event_store.event order by tx desc, position desc limit 1";

    private static final String LAST_SEQUENCE =
            "select sequence from event_store.event where stream = ? order by sequence desc limit 1";

    private final Database database;

    public EventLog(DataSource connections) {
        this.database = new Database(connections);
    }

    /** The next events in the order of the log; an event behind a transaction that still runs has to wait for it. */
    public List<StoredEvent> after(LogPosition position, int limit) {
        return database.query(AFTER, EventLog::event, Long.toString(position.tx()), position.index(), limit);
    }

    /** The next events of one stream, as soon as they are committed. */
    public List<StoredEvent> stream(String stream, long afterSequence, int limit) {
        return database.query(STREAM, EventLog::event, stream, afterSequence, limit);
    }

    public Optional<StoredEvent> first(String stream) {
        return stream(stream, -1, 1).stream().findFirst();
    }

    Optional<Long> lastSequence(String stream) {
        return database.query(LAST_SEQUENCE, row -> row.getLong(1), stream).stream()
                .findFirst();
    }

    /** The place of the last event that readers can see. */
    public Optional<LogPosition> head() {
        return database.query(HEAD, EventLog::position).stream().findFirst();
    }

    /** The place right before the first event of that time or later; the head if there is none yet. */
    public Optional<LogPosition> at(Instant time) {
        var utc = time.atOffset(ZoneOffset.UTC);
        var head = head();
        return database.query(SINCE, EventLog::position, utc, utc).stream()
                .findFirst()
                .map(LogPosition::before)
                .or(() -> head);
    }

    /** Whether committed events wait for an older transaction to end. */
    boolean holdsEventsBack() {
        return database.query(HELD_BACK, row -> row.getBoolean(1)).contains(true);
    }

    private static LogPosition position(ResultSet row) throws SQLException {
        return new LogPosition(row.getLong("tx"), row.getLong("position"));
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                position(row),
                row.getObject("event_id", UUID.class),
                tenant(row),
                row.getString("stream"),
                row.getString("type"),
                row.getLong("sequence"),
                row.getString("payload_type"),
                row.getString("revision"),
                row.getString("payload"),
                row.getString("metadata"),
                row.getObject("time", OffsetDateTime.class).toInstant());
    }

    private static @Nullable UUID tenant(ResultSet row) throws SQLException {
        return row.getObject("tenant_id", UUID.class);
    }
}
