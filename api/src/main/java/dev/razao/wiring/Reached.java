package dev.razao.wiring;

import dev.razao.eventstore.LogPosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far every processor has read, whichever node works on its segments, be it none. */
record Reached(JdbcClient database, Serializer form) {

    /** Axon keeps notes of its own among them. */
    private static final String ALL = """
            select processor_name, token, token_type from platform.token_entry where processor_name not like '\\_\\_%'
            """;

    /** The place of the segment that is furthest behind, by the processor's name. */
    Map<String, LogPosition> places() {
        var places = new HashMap<String, LogPosition>();
        database.sql(ALL).query(row -> {
            places.merge(row.getString("processor_name"), place(row), Reached::earlier);
        });
        return places;
    }

    private LogPosition place(ResultSet row) throws SQLException {
        var token = row.getBytes("token");
        if (token == null) return LogPosition.START;
        var stored = new SimpleSerializedObject<>(token, byte[].class, row.getString("token_type"), null);
        TrackingToken read = form.deserialize(stored);
        return LogPosition.of(WrappedToken.unwrapLowerBound(read));
    }

    private static LogPosition earlier(LogPosition one, LogPosition other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
