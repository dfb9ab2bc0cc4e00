package dev.razao.query;

import dev.razao.events.kernel.MetadataKeys;
import dev.razao.events.kernel.TenantId;
import dev.razao.projection.Database;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.connection.SingleConnectionFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** Asks over a query bus, as a route does. */
public final class Questions implements AutoCloseable {
    private final SingleConnectionFactory connection;
    private final QueryGateway gateway;

    public Questions(Database database) {
        connection = new SingleConnectionFactory(ConnectionFactories.get(options(database)));
        connection.setSuppressClose(true);
        var bus = SimpleQueryBus.builder().build();
        for (var handlers : QueryHandlers.all(DatabaseClient.create(connection))) {
            new AnnotationQueryHandlerAdapter<>(handlers).subscribe(bus);
        }
        gateway = DefaultQueryGateway.builder().queryBus(bus).build();
    }

    public <V> @Nullable V one(TenantId tenant, Object query, Class<V> view) {
        return gateway.query(query.getClass().getName(), from(tenant, query), ResponseTypes.instanceOf(view))
                .join();
    }

    public <V> List<V> many(TenantId tenant, Object query, Class<V> view) {
        return Flux.from(gateway.streamingQuery(query.getClass().getName(), from(tenant, query), view))
                .collectList()
                .block();
    }

    @Override
    public void close() {
        connection.destroy();
    }

    private static Object from(TenantId tenant, Object query) {
        return new GenericMessage<>(query, Map.of(MetadataKeys.TENANT_ID, tenant.toString()));
    }

    private static ConnectionFactoryOptions options(Database database) {
        return ConnectionFactoryOptions.parse(database.address().r2dbcUrl())
                .mutate()
                .option(ConnectionFactoryOptions.USER, database.address().user())
                .option(ConnectionFactoryOptions.PASSWORD, database.address().password())
                .build();
    }
}
