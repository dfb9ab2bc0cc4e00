package dev.razao.bench.delivery;

import com.zaxxer.hikari.HikariDataSource;
import dev.razao.bench.order.EventSchema;
import dev.razao.bench.order.Forms;
import dev.razao.bench.order.Orders;
import dev.razao.bench.order.PostedLines;
import dev.razao.bench.order.StockStore;
import dev.razao.bench.server.Pool;
import dev.razao.bench.server.Server;
import dev.razao.command.ledger.LedgerCommand;
import dev.razao.command.ledger.LedgerCommand.PostTransaction;
import dev.razao.embedded.PostgresDatabase;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Axon as it comes: JDBC engine, embedded store, tracking processor, command bus on the caller's thread. */
final class StockFeed implements Feed {

    static final String NAME = "Axon's defaults";

    private static final int CALLERS = 32;
    private static final int CONNECTIONS = CALLERS + 8;

    private final Server server;
    private final PostgresDatabase database;
    private final HikariDataSource pool;
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private final Configuration axon;
    private final StockStreams streams;

    StockFeed(Server server) {
        this.server = server;
        this.database = server.freshDatabase();
        this.pool = Pool.of(database, CONNECTIONS);
        EventSchema.migrateWithReadModels(pool);
        var store = StockStore.over(pool, Forms.over(pool));
        var tokens = store.tokenStore();
        var lines = new PostedLines(JdbcClient.create(pool));
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> store.form())
                .configureTransactionManager(_ -> store.transactions())
                .configureCorrelationDataProviders(
                        _ -> List.of(new SimpleCorrelationDataProvider(Orders.CARRIED.toArray(String[]::new))))
                .configureEmbeddedEventStore(_ -> store.engine())
                .registerComponent(TokenStore.class, _ -> tokens)
                .configureAggregate(LedgerCommand.aggregate())
                .eventProcessing(events -> events.registerEventHandler(_ -> lines))
                .buildConfiguration();
        axon.start();
        streams = new StockStreams(axon.eventStore());
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
    public CompletableFuture<?> send(PostTransaction posting) {
        var command = new GenericCommandMessage<>(posting, Orders.metadata());
        return CompletableFuture.supplyAsync(() -> axon.commandGateway().sendAndWait(command), callers);
    }

    @Override
    public URI stream(String transactionId) {
        return streams.address(transactionId);
    }

    @Override
    public String token() {
        return "none";
    }

    @Override
    public void close() {
        callers.shutdownNow();
        streams.close();
        axon.shutdown();
        pool.close();
        server.drop(database);
    }
}
