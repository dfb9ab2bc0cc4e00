package dev.razao.eventstore.postgres;

import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.aggregate.Moment;
import dev.razao.eventstore.aggregate.StateSnapshot;
import dev.razao.eventstore.aggregate.StateSnapshots;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Snapshots in the platform's database, whichever engine keeps the events. */
public final class PostgresSnapshots implements StateSnapshots {

    private static final String KEEP = """
            insert into event_store.snapshot
                (stream, sequence, event_id, tenant_id, type, time, payload_type, revision, payload, metadata,
                 tx, position, latest)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json, ?, ?, ?)
            on conflict (stream, sequence) do update
            set (event_id, tenant_id, type, time, payload_type, revision, payload, metadata, tx, position, latest)
                = (excluded.event_id, excluded.tenant_id, excluded.type, excluded.time, excluded.payload_type,
                   excluded.revision, excluded.payload, excluded.metadata, excluded.tx, excluded.position,
                   excluded.latest)
            """;

    private static final String LATEST = """
            select stream, type, payload_type, revision, payload, tenant_id, sequence, tx, position, time, latest
            from event_store.snapshot
            where stream = ? and (type, revision) in (select * from unnest(?::text[], ?::text[]))
              and (tx, position) <= (?, ?) and latest <= ?
            order by sequence desc limit 1
            """;

    private final Database database;

    public PostgresSnapshots(DataSource connections) {
        database = new Database(connections);
    }

    @Override
    public void keep(StateSnapshot snapshot) {
        var tenant = snapshot.tenantId();
        database.execute(
                KEEP,
                snapshot.stream(),
                snapshot.sequence(),
                UUID.randomUUID(),
                tenant,
                snapshot.type(),
                utc(snapshot.time()),
                snapshot.payloadType(),
                snapshot.revision(),
                snapshot.payload(),
                tenant == null ? "{}" : "{\"tenantId\":\"" + tenant + "\"}",
                snapshot.position().tx(),
                snapshot.position().index(),
                utc(snapshot.latest()));
    }

    @Override
    public Optional<StateSnapshot> latest(String stream, Map<String, String> revisions, Moment moment) {
        var upTo = moment instanceof Moment.Position(var position)
                ? position
                : new LogPosition(Long.MAX_VALUE, Long.MAX_VALUE);
        var until = moment instanceof Moment.Time(var instant)
                ? utc(instant.truncatedTo(ChronoUnit.MICROS))
                : OffsetDateTime.MAX;
        var types = revisions.keySet().toArray(String[]::new);
        var theirs = revisions.values().toArray(String[]::new);
        return database
                .query(LATEST, PostgresSnapshots::state, stream, types, theirs, upTo.tx(), upTo.index(), until)
                .stream()
                .findFirst();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static StateSnapshot state(ResultSet row) throws SQLException {
        return new StateSnapshot(
                row.getString("stream"),
                row.getString("type"),
                row.getString("payload_type"),
                row.getString("revision"),
                row.getString("payload"),
                row.getObject("tenant_id", UUID.class),
                row.getLong("sequence"),
                new LogPosition(row.getLong("tx"), row.getLong("position")),
                row.getObject("time", OffsetDateTime.class).toInstant(),
                row.getObject("latest", OffsetDateTime.class).toInstant());
    }
}
