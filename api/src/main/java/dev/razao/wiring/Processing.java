package dev.razao.wiring;

import com.zaxxer.hikari.HikariDataSource;
import dev.razao.api.operation.ProcessorFailures;
import dev.razao.eventstore.EventLog;
import dev.razao.eventstore.deadletter.DeadLetters;
import dev.razao.eventstore.deadletter.LoggedEvents;
import dev.razao.eventstore.deadletter.Progress;
import dev.razao.wiring.serialization.StoredForm;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.modelling.saga.repository.jdbc.PostgresSagaSqlSchema;
import org.axonframework.modelling.saga.repository.jdbc.SagaSchema;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Everyone who listens: what was handled and how far it was read commit together, and no error is passed over. */
@Configuration(proxyBeanMethods = false)
class Processing {
    /** After this a dead node's segments are free for another. */
    private static final Duration CLAIM = Duration.ofSeconds(5);

    /** Never the same twice: a node that starts again must not pass for the dead one. */
    private final String node = ProcessHandle.current().pid() + "-" + UUID.randomUUID();

    @Bean
    TransactionManager processingTransactions(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider processingConnections(HikariDataSource workConnections) {
        return new SpringDataSourceConnectionProvider(workConnections);
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider processingConnections, StoredForm form) {
        var tokens = JdbcTokenStore.builder()
                .connectionProvider(processingConnections)
                .serializer(form)
                .schema(TokenSchema.builder()
                        .setTokenTable("platform.token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .nodeId(node)
                .claimTimeout(CLAIM);
        return new ClaimedTokens(tokens);
    }

    @Bean
    SagaStore<Object> sagaStore(ConnectionProvider processingConnections, StoredForm form) {
        var schema = SagaSchema.builder()
                .sagaEntryTable("platform.saga_entry")
                .associationValueEntryTable("platform.saga_association")
                .sagaIdColumn("saga_id")
                .sagaTypeColumn("saga_type")
                .serializedSagaColumn("serialized_saga")
                .associationKeyColumn("association_key")
                .associationValueColumn("association_value")
                .build();
        var postgres = new PostgresSagaSqlSchema(schema);
        // A deadline or a dead letter may come to a process on another node than the one that claims its segment.
        postgres.setExclusiveLoad(true);
        return JdbcSagaStore.builder()
                .connectionProvider(processingConnections)
                .serializer(form)
                .sqlSchema(postgres)
                .build();
    }

    @Bean
    ProcessorFailures processorFailures(Clock clock) {
        return new ProcessorFailures(clock);
    }

    @Bean
    LoggedEvents loggedEvents(EventLog log, StoredForm form) {
        return new LoggedEvents(log, form, NoOpEventUpcaster.INSTANCE);
    }

    @Bean
    DeadLetters deadLetters(
            ConnectionProvider processingConnections,
            TransactionManager processingTransactions,
            TokenStore tokenStore,
            LoggedEvents loggedEvents) {
        return new DeadLetters(processingConnections, processingTransactions, tokenStore, loggedEvents);
    }

    @Bean
    Processors processors(
            StreamableMessageSource<TrackedEventMessage<?>> log,
            TokenStore tokens,
            TransactionManager transactions,
            DeadLetters letters,
            Progress progress,
            Nodes nodes) {
        return new Processors(log, tokens, transactions, letters, progress, nodes);
    }

    @Bean
    @DependsOn("migrations")
    Nodes nodes(HikariDataSource workConnections) {
        return new Nodes(node, JdbcClient.create(workConnections));
    }

    /** Before anybody claims a segment. */
    @Bean
    StartedInOrder startNodes(Nodes nodes) {
        return new StartedInOrder(StartedInOrder.NODES, nodes::start, nodes::stop);
    }

    @Bean
    WorkerSizes workerSizes(Settings settings) {
        return new WorkerSizes(settings.workers());
    }

    @Bean
    SmartInitializingSingleton everyProcessorIsNamedRightly(WorkerSizes sizes) {
        return sizes::refuseUnknown;
    }

    @Bean
    Processes processes(Processors processors, WorkerSizes sizes) {
        return new Processes(processors, sizes);
    }

    @Bean
    MessagingModule listening(TransactionManager transactions, TokenStore tokens, SagaStore<Object> sagas) {
        return axon -> {
            var events = axon.eventProcessing();
            events.registerTokenStore(_ -> tokens);
            events.registerSagaStore(_ -> sagas);
            events.registerDefaultTransactionManager(_ -> transactions);
            events.registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.INSTANCE);
        };
    }
}
