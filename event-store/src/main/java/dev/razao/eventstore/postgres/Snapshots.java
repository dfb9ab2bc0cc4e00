package dev.razao.eventstore.postgres;

import dev.razao.eventstore.NewEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;

/** Snapshots that somebody hands to Axon's engine, beside those that the platform takes by itself. */
record Snapshots(Database database) {

    private static final String STORE = """
            insert into event_store.snapshot
                (stream, sequence, event_id, tenant_id, type, time, payload_type, revision, payload, metadata)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json)
            on conflict (stream, sequence) do update
            set (event_id, tenant_id, type, time, payload_type, revision, payload, metadata)
                = (excluded.event_id, excluded.tenant_id, excluded.type, excluded.time,
                   excluded.payload_type, excluded.revision, excluded.payload, excluded.metadata)
            """;

    private static final String READ = """
            select stream, sequence, event_id, type, time, payload_type, revision, payload, metadata
            from event_store.snapshot where stream = ? order by sequence desc limit 1
            """;

    void store(NewEvent snapshot) {
        database.execute(
                STORE,
                snapshot.stream(),
                snapshot.sequence(),
                snapshot.eventId(),
                snapshot.tenantId(),
                snapshot.aggregateType(),
                snapshot.time().atOffset(ZoneOffset.UTC),
                snapshot.type(),
                snapshot.revision(),
                snapshot.payload(),
                snapshot.metadata());
    }

    Optional<DomainEventData<?>> read(String stream) {
        return database.<DomainEventData<?>>query(READ, Snapshots::snapshot, stream).stream()
                .findFirst();
    }

    private static DomainEventData<?> snapshot(ResultSet row) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString("type"),
                row.getString("stream"),
                row.getLong("sequence"),
                row.getString("event_id"),
                row.getObject("time", OffsetDateTime.class),
                row.getString("payload_type"),
                row.getString("revision"),
                row.getString("payload"),
                row.getString("metadata"));
    }
}
