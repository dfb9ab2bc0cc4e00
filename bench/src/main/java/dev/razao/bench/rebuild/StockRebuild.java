package dev.razao.bench.rebuild;

import com.zaxxer.hikari.HikariDataSource;
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
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Axon as it comes: its store, its processor, one transaction an event; so slow that fewer events must do. */
final class StockRebuild implements Contestant {

    static final String NAME = "Axon's defaults";

    private static final int CONNECTIONS = 10;
    private static final int FEWER = 50;
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
    private final HikariDataSource pool;
    private final StockStore store;
    private final int events;
    private boolean closed;

    StockRebuild(Server server, int events) {
        this.server = server;
        this.events = events / FEWER;
        this.database = server.freshDatabase();
        this.pool = Pool.of(database, CONNECTIONS);
        EventSchema.migrateWithReadModels(pool);
        this.store = StockStore.over(pool, Forms.over(pool));
        store.transactions().executeInTransaction(() -> tokens().createSchema(PostgresTokenTableFactory.INSTANCE));
        JdbcClient.create(pool)
                .sql(FILL)
                .params(Postings.AGGREGATE, Postings.TYPE, Postings.payload("ID", 1), Postings.metadata(), this.events)
                .update();
        rest();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public PostgresDatabase database() {
        return database;
    }

    @Override
    public Work run(Duration time) {
        var db = JdbcClient.create(pool);
        db.sql("truncate projection.ledger_entry, tokenentry").update();
        var handler = new LineByLine(db, events);
        var axon = configuration(handler);
        axon.start();
        try {
            if (!handler.done().await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("Axon's processor did not get through %,d events".formatted(events));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            axon.shutdown();
        }
        return new Work(handler.steadyEvents(), handler.steadyTime(), Latencies.of());
    }

    private Configuration configuration(LineByLine handler) {
        return DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> store.form())
                .configureTransactionManager(_ -> store.transactions())
                .configureEmbeddedEventStore(_ -> store.engine())
                .registerComponent(TokenStore.class, _ -> tokens())
                .eventProcessing(events -> events.registerEventHandler(_ -> handler))
                .buildConfiguration();
    }

    private JdbcTokenStore tokens() {
        return JdbcTokenStore.builder()
                .connectionProvider(store.connections())
                .serializer(Jackson3Serializer.builder().build())
                .build();
    }

    @Override
    public void rest() {
        Pool.rest(pool);
    }

    /** Twice does no harm. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            pool.close();
            server.drop(database);
        }
    }
}
