package dev.razao.eventstore.fault;

import dev.razao.eventstore.Notes;
import dev.razao.eventstore.postgres.PostgresEventStorageEngine;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.flywaydb.core.Flyway;

/** An engine that has to go through a fault: ours, or the one that comes with Axon. */
sealed interface Contender {

    Contender OURS = new Ours();

    /** After one minute Axon takes a gap for a transaction that failed. */
    Contender STOCK = new Stock(Duration.ofMinutes(1));

    /** The same engine, told to give up earlier, so that nobody has to wait for the minute. */
    static Contender stockWithGapTimeout(Duration gapTimeout) {
        return new Stock(gapTimeout);
    }

    void prepare(DataSource connections);

    EventStorageEngine over(DataSource connections);

    String table();

    String idColumn();

    String streamColumn();

    String sequenceColumn();

    record Ours() implements Contender {

        @Override
        public void prepare(DataSource connections) {
            Flyway.configure()
                    .dataSource(connections)
                    .schemas("event_store")
                    .locations("classpath:db/event-store")
                    .load()
                    .migrate();
        }

        @Override
        public PostgresEventStorageEngine over(DataSource connections) {
            return new PostgresEventStorageEngine(
                    connections, connections, Notes.JSON, Notes.JSON, NoOpEventUpcaster.INSTANCE);
        }

        @Override
        public String table() {
            return "event_store.event";
        }

        @Override
        public String idColumn() {
            return "event_id";
        }

        @Override
        public String streamColumn() {
            return "stream";
        }

        @Override
        public String sequenceColumn() {
            return "sequence";
        }
    }

    record Stock(Duration gapTimeout) implements Contender {

        @Override
        public void prepare(DataSource connections) {
            over(connections).createSchema(PostgresEventTableFactory.INSTANCE);
        }

        @Override
        public JdbcEventStorageEngine over(DataSource connections) {
            return JdbcEventStorageEngine.builder()
                    .connectionProvider(connections::getConnection)
                    .transactionManager(NoTransactionManager.INSTANCE)
                    .eventSerializer(Notes.JSON)
                    .snapshotSerializer(Notes.JSON)
                    .gapTimeout(Math.toIntExact(gapTimeout.toMillis()))
                    .build();
        }

        @Override
        public String table() {
            return "domainevententry";
        }

        @Override
        public String idColumn() {
            return "eventidentifier";
        }

        @Override
        public String streamColumn() {
            return "aggregateidentifier";
        }

        @Override
        public String sequenceColumn() {
            return "sequencenumber";
        }
    }
}
