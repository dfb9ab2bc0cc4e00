package dev.razao.bench.order;

import com.zaxxer.hikari.HikariDataSource;
import dev.razao.bench.server.Pool;
import dev.razao.bench.server.Server;
import dev.razao.embedded.PostgresDatabase;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;

/** Axon as it comes: its JDBC engine, its command bus, a transaction a command. */
public final class StockCommandSide implements CommandSide {

    private final Server server;
    private final PostgresDatabase database;
    private final HikariDataSource pool;
    private final Configuration axon;

    /** @param connections one for each who sends, so that none waits for another's */
    public StockCommandSide(Server server, int connections) {
        this.server = server;
        this.database = server.freshDatabase();
        this.pool = Pool.of(database, connections);
        var store = StockStore.over(pool, Forms.over(pool));
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> store.form())
                .configureTransactionManager(_ -> store.transactions())
                .configureCorrelationDataProviders(
                        _ -> List.of(new SimpleCorrelationDataProvider(Orders.CARRIED.toArray(String[]::new))))
                .configureEmbeddedEventStore(_ -> store.engine())
                .configureAggregate(Order.class)
                .buildConfiguration();
        axon.start();
    }

    @Override
    public String name() {
        return "Axon JDBC";
    }

    @Override
    public PostgresDatabase database() {
        return database;
    }

    @Override
    public EventTable table() {
        return EventTable.STOCK;
    }

    @Override
    public CommandGateway gateway() {
        return axon.commandGateway();
    }

    @Override
    public ThreadFactory senders() {
        return Thread.ofPlatform().factory();
    }

    @Override
    public void rest() {
        Pool.rest(pool);
    }

    @Override
    public void close() {
        axon.shutdown();
        pool.close();
        server.drop(database);
    }
}
