package dev.razao.bench.rebuild;

import dev.razao.bench.measure.Contestant;
import dev.razao.bench.measure.Latencies;
import dev.razao.bench.measure.Work;
import dev.razao.bench.order.EventSchema;
import dev.razao.bench.order.Forms;
import dev.razao.bench.order.StockStore;
import dev.razao.bench.server.Pool;
import dev.razao.bench.server.Server;
import dev.razao.embedded.PostgresDatabase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Axon as it comes: its store, its processor, one transaction an event; so slow that fewer events must do. */
final class StockRebuild implements Contestant {

    static final String NAME = "Axon's defaults";

    private static final int CONNECTIONS = 10;
    private static final int FEWER = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String FILL = """
            insert into domainevententry (eventidentifier, aggregateidentifier, sequencenumber, type, timestamp,
                                          payloadtype, payloadrevision, payload, metadata)
            select gen_random_uuid()::text, id::text, 0, ?, '2026-01-01T00:00:00Z', ?, '1',
                   convert_to(replace(?, 'ID', id::text), 'UTF8'), convert_to(?, 'UTF8')
            from (select gen_random_uuid() as id from generate_series(1, ?)) as posting
            """;

    private final Server server;
    private final PostgresDatabase database;
    private final int events;
    private boolean closed;

    StockRebuild(Server server, int events) {
        this.server = server;
        this.events = events / FEWER;
        this.database = server.freshDatabase();
        try (var pool = Pool.of(database, CONNECTIONS)) {
            EventSchema.migrateWithReadModels(pool);
            StockStore.over(pool, Forms.over(pool));
            JdbcClient.create(pool)
                    .sql(FILL)
                    .params(
                            Postings.AGGREGATE,
                            Postings.TYPE,
                            Postings.payload("ID", 1),
                            Postings.metadata(),
                            this.events)
                    .update();
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public PostgresDatabase database() {
        return database;
    }

    /** On connections of its own: its store goes on asking for events a while after it was shut down. */
    @Override
    public Work run(Duration time) {
        try (var pool = Pool.of(database, CONNECTIONS)) {
            var store = StockStore.over(pool, Forms.over(pool));
            var tokens = store.tokenStore();
            var db = JdbcClient.create(pool);
            db.sql("truncate projection.ledger_entry, tokenentry").update();
            var handler = new LineByLine(db, events);
            var axon = DefaultConfigurer.defaultConfiguration(false)
                    .configureSerializer(_ -> store.form())
                    .configureTransactionManager(_ -> store.transactions())
                    .configureEmbeddedEventStore(_ -> store.engine())
                    .registerComponent(TokenStore.class, _ -> tokens)
                    .eventProcessing(events -> events.registerEventHandler(_ -> handler))
                    .buildConfiguration();
            axon.start();
            await(handler);
            axon.shutdown();
            return new Work(handler.steadyEvents(), handler.steadyTime(), Latencies.of());
        }
    }

    private void await(LineByLine handler) {
        try {
            if (!handler.done().await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("Axon's processor did not get through %,d events".formatted(events));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Each run gives back what it took. */
    @Override
    public void rest() {}

    /** Twice does no harm. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            server.drop(database);
        }
    }
}
