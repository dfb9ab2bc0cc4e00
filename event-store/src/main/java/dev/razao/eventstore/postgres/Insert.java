package dev.razao.eventstore.postgres;

import dev.razao.eventstore.NewEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes any number of events in one statement, which is one transaction: all of them or none. */
final class Insert {

    private static final String SQL = """
            insert into event_store.event
                (event_id, tenant_id, stream, type, sequence, payload_type, revision, payload, metadata, time)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::int8[], ?::text[], ?::text[],
                                 ?::json[], ?::json[], ?::timestamptz[])
            """;

    private Insert() {}

    static void run(Connection connection, List<NewEvent> events) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            var columns = new Columns(statement, events);
            columns.add("uuid", NewEvent::eventId);
            columns.add("uuid", NewEvent::tenantId);
            columns.add("text", NewEvent::stream);
            columns.add("text", NewEvent::aggregateType);
            columns.add("int8", NewEvent::sequence);
            columns.add("text", NewEvent::type);
            columns.add("text", NewEvent::revision);
            columns.add("json", NewEvent::payload);
            columns.add("json", NewEvent::metadata);
            columns.add("timestamptz", NewEvent::time);
            statement.executeUpdate();
        }
    }

    private static final class Columns {
        private final PreparedStatement statement;
        private final List<NewEvent> events;
        private int count;

        private Columns(PreparedStatement statement, List<NewEvent> events) {
            this.statement = statement;
            this.events = events;
        }

        private void add(String type, Function<NewEvent, @Nullable Object> value) throws SQLException {
            var values = events.stream().map(value).toArray();
            statement.setArray(++count, statement.getConnection().createArrayOf(type, values));
        }
    }
}
