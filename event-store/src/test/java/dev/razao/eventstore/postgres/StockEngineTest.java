package dev.razao.eventstore.postgres;

import static dev.razao.eventstore.Notes.aNotebook;
import static dev.razao.eventstore.Notes.noted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.eventstore.Notes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Why this module exists: Axon's own JDBC engine loses an event in the scenario that {@link OrderTest} passes. */
class StockEngineTest {

    @Test
    void it_skips_a_committed_event_when_a_later_one_carries_an_old_time() throws SQLException {
        var early = aNotebook();
        var late = aNotebook();
        try (var store = new TestStore();
                var older = store.transaction()) {
            var engine = stock(store.connections::getConnection);
            engine.createSchema(PostgresEventTableFactory.INSTANCE);

            stock(() -> ConnectionWrapperFactory.wrap(older, new LeftOpen())).appendEvents(noted(early, 0));
            engine.appendEvents(noted(late, 0));
            var seen = after(engine, null);
            older.commit();

            assertThat(seen).extracting(StockEngineTest::notebook).containsExactly(late);
            assertThat(engine.readEvents(early).hasNext()).isTrue();
            assertThat(after(engine, seen.getLast().trackingToken())).isEmpty();
        }
    }

    private static JdbcEventStorageEngine stock(ConnectionProvider connections) {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(Notes.JSON)
                .snapshotSerializer(Notes.JSON)
                .build();
    }

    private static List<TrackedEventMessage<?>> after(EventStorageEngine engine, @Nullable TrackingToken token) {
        return engine.readEvents(token, false)
                .<TrackedEventMessage<?>>map(event -> event)
                .toList();
    }

    private static String notebook(TrackedEventMessage<?> event) {
        return ((DomainEventMessage<?>) event).getAggregateIdentifier();
    }

    private static final class LeftOpen implements ConnectionWrapperFactory.ConnectionCloseHandler {
        @Override
        public void close(Connection connection) {}

        @Override
        public void commit(Connection connection) {}
    }
}
