package dev.razao.eventstore.fault;

import java.sql.SQLException;
import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;

/** A projection that knows no repetition: an event that is handled twice has two rows. */
record Counting(ConnectionProvider connections) {

    static final String TABLE = "handled";

    static void prepare(Arena arena) {
        arena.sql.execute("create table handled (place bigserial, event_id uuid, stream text, sequence bigint)");
    }

    /** In the order in which it was handled. */
    static List<Entry> handled(Arena arena) {
        return arena.sql.entries("select event_id, stream, sequence from handled order by place");
    }

    @EventHandler
    void on(DomainEventMessage<?> event) throws SQLException {
        try (var connection = connections.getConnection();
                var insert = connection.prepareStatement(
                        "insert into handled (event_id, stream, sequence) values (?::uuid, ?, ?)")) {
            insert.setString(1, event.getIdentifier());
            insert.setString(2, event.getAggregateIdentifier());
            insert.setLong(3, event.getSequenceNumber());
            insert.executeUpdate();
        }
    }
}
