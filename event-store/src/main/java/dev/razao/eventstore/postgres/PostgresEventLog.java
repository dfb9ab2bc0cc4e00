package dev.razao.eventstore.postgres;

import dev.razao.eventstore.BareEvent;
import dev.razao.eventstore.EventLog;
import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.StoredEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything is found by an index, whatever the planner believes about the table. */
final class PostgresEventLog implements EventLog {

    private static final String COLUMNS = """
            select tx, position, event_id, tenant_id, stream, type, sequence, payload_type, revision, payload, metadata, time
            from event_store.event
            """;

    /** Below it every transaction has ended: nothing can appear there any more. */
    private static final String SETTLED = "tx < event_store.watermark()";

    static final String AFTER =
            COLUMNS + "where (tx, position) > (?, ?) and " + SETTLED + " order by tx, position limit ?";

    private static final String STREAM = COLUMNS + "where stream = ? and sequence > ? order by sequence limit ?";

    private static final String STREAMS = """
            select asked.at, e.* from unnest(?::text[], ?::bigint[]) with ordinality as asked (stream, after, at)
            cross join lateral (
                %s
                where stream = asked.stream and sequence > asked.after order by sequence limit ?) as e
            order by asked.at, e.sequence
            """.formatted(COLUMNS);

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

    private static final String LAST_SEQUENCE =
            "select sequence from event_store.event where stream = ? order by sequence desc limit 1";

    private final Database database;

    PostgresEventLog(Database database) {
        this.database = database;
    }

    @Override
    public List<StoredEvent> after(LogPosition position, int limit) {
        return database.query(AFTER, PostgresEventLog::event, position.tx(), position.index(), limit);
    }

    @Override
    public List<StoredEvent> stream(String stream, long afterSequence, int limit) {
        return database.query(STREAM, PostgresEventLog::event, stream, afterSequence, limit);
    }

    @Override
    public void read(Set<String> types, LogPosition upTo, Consumer<BareEvent> reader) {
        new BulkRead(types, upTo).from(database, reader);
    }

    /** The next page of each stream, in the order in which they were asked for. */
    List<List<StoredEvent>> pages(List<GroupRead.Read> reads) {
        if (reads.size() == 1) {
            var only = reads.getFirst();
            return List.of(stream(only.stream(), only.after(), Pages.SIZE));
        }
        var pages = Stream.<List<StoredEvent>>generate(ArrayList::new)
                .limit(reads.size())
                .toList();
        var streams = reads.stream().map(GroupRead.Read::stream).toArray(String[]::new);
        var after = reads.stream().map(GroupRead.Read::after).toArray(Long[]::new);
        database.query(STREAMS, row -> pages.get(row.getInt("at") - 1).add(event(row)), streams, after, Pages.SIZE);
        return pages;
    }

    Optional<Long> lastSequence(String stream) {
        return database.query(LAST_SEQUENCE, row -> row.getLong(1), stream).stream()
                .findFirst();
    }

    @Override
    public Optional<LogPosition> head() {
        return database.query(HEAD, PostgresEventLog::position).stream().findFirst();
    }

    @Override
    public Optional<LogPosition> at(Instant time) {
        var utc = time.atOffset(ZoneOffset.UTC);
        var head = head();
        return database.query(SINCE, PostgresEventLog::position, utc, utc).stream()
                .findFirst()
                .map(LogPosition::before)
                .or(() -> head);
    }

    private static LogPosition position(ResultSet row) throws SQLException {
        return new LogPosition(row.getLong("tx"), row.getLong("position"));
    }

    static StoredEvent event(ResultSet row) throws SQLException {
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
