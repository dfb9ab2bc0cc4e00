package dev.razao.bench.order;

import com.zaxxer.hikari.HikariDataSource;
import dev.razao.bench.server.Pool;
import dev.razao.bench.server.Server;
import dev.razao.embedded.PostgresDatabase;
import dev.razao.eventstore.aggregate.AggregateMemory;
import dev.razao.eventstore.aggregate.AggregateTypes;
import dev.razao.eventstore.aggregate.PastStates;
import dev.razao.eventstore.postgres.PostgresEventStorageEngine;
import dev.razao.eventstore.postgres.PostgresEventStore;
import dev.razao.eventstore.postgres.PostgresSnapshots;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/** The platform's engine and command bus. */
public final class OurCommandSide implements CommandSide {

    private static final int LOG_WRITERS = 2;
    private static final int LOG_CONNECTIONS = 12;
    private static final int CACHED = 10_000;
    /** The platform's default. */
    public static final int SNAPSHOT_EVERY = 200;

    private final Server server;
    private final PostgresDatabase database;
    private final HikariDataSource writers;
    private final HikariDataSource pool;
    private final PostgresEventStorageEngine engine;
    private final PastStates states;
    private final AggregateMemory memory;
    private final Configuration axon;

    public OurCommandSide(Server server) {
        this.server = server;
        this.database = server.freshDatabase();
        this.writers = Pool.of(database, LOG_WRITERS);
        this.pool = Pool.of(database, LOG_CONNECTIONS);
        EventSchema.migrate(pool);
        var form = Forms.over(pool);
        engine = new PostgresEventStorageEngine(writers, pool, form, form, NoOpEventUpcaster.INSTANCE);
        var store = new PostgresEventStore(engine);
        states = new PastStates(
                engine.log(),
                new PostgresSnapshots(pool),
                AggregateTypes.of(List.of(Order.class)),
                form,
                NoOpEventUpcaster.INSTANCE);
        memory = new AggregateMemory(states, CACHED, SNAPSHOT_EVERY);
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> form)
                .configureCorrelationDataProviders(_ -> List.of(correlation()))
                .configureEventStore(_ -> store)
                .configureCommandBus(_ -> commandBus())
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Order.class)
                        .configureRepository(_ -> memory.repository(Order.class, store, settings -> settings)))
                .buildConfiguration();
        axon.start();
    }

    private static AsynchronousCommandBus commandBus() {
        var bus = AsynchronousCommandBus.builder()
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .transactionManager(NoTransactionManager.INSTANCE)
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(correlation()));
        return bus;
    }

    private static SimpleCorrelationDataProvider correlation() {
        return new SimpleCorrelationDataProvider(Orders.CARRIED.toArray(String[]::new));
    }

    public PostgresEventStorageEngine engine() {
        return engine;
    }

    public PastStates states() {
        return states;
    }

    @Override
    public String name() {
        return "Razão";
    }

    @Override
    public PostgresDatabase database() {
        return database;
    }

    @Override
    public EventTable table() {
        return EventTable.OURS;
    }

    @Override
    public CommandGateway gateway() {
        return axon.commandGateway();
    }

    @Override
    public ThreadFactory senders() {
        return Thread.ofVirtual().factory();
    }

    @Override
    public void rest() {
        Pool.rest(writers);
        Pool.rest(pool);
    }

    @Override
    public void close() {
        axon.shutdown();
        memory.close();
        writers.close();
        pool.close();
        server.drop(database);
    }
}
