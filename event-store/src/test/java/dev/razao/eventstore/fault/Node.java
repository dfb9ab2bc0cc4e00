package dev.razao.eventstore.fault;

import dev.razao.eventstore.Notes;
import dev.razao.eventstore.postgres.PostgresEventStorageEngine;
import dev.razao.eventstore.postgres.PostgresEventStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** What a process of the platform does with the log: it appends, and a projection keeps its rows and its token. */
final class Node implements AutoCloseable {

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(4);
    private final PostgresEventStore store;
    private final PooledStreamingEventProcessor projection;
    final PostgresEventStorageEngine engine;

    Node(DataSource database) {
        engine = new Contender.Ours().over(database);
        store = new PostgresEventStore(engine);
        ConnectionProvider connections =
                new UnitOfWorkAwareConnectionProviderWrapper(() -> transactional(database.getConnection()));
        projection = PooledStreamingEventProcessor.builder()
                .name("counting")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Counting(connections))
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.INSTANCE)
                        .build())
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(store)
                .tokenStore(tokens(connections))
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(2)
                .batchSize(20)
                .initialToken(StreamableMessageSource::createTailToken)
                .tokenClaimInterval(500)
                .build();
        projection.start();
    }

    static void prepare(Arena arena) {
        Counting.prepare(arena);
        tokens(arena.connections::getConnection).createSchema(PostgresTokenTableFactory.INSTANCE);
    }

    private static JdbcTokenStore tokens(ConnectionProvider connections) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(Notes.JSON)
                .claimTimeout(Duration.ofSeconds(1))
                .build();
    }

    /** Rows and token of a batch commit together; what happens outside of one commits at once. */
    private static Connection transactional(Connection connection) throws SQLException {
        connection.setAutoCommit(!CurrentUnitOfWork.isStarted());
        return connection;
    }

    @Override
    public void close() {
        projection.shutDown();
        store.close();
        threads.shutdownNow();
    }
}
