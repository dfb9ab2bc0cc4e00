package dev.razao.wiring;

import com.zaxxer.hikari.HikariDataSource;
import dev.razao.api.operation.ProcessorFailures;
import dev.razao.wiring.serialization.StoredForm;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.modelling.saga.repository.jdbc.PostgresSagaSqlSchema;
import org.axonframework.modelling.saga.repository.jdbc.SagaSchema;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Everyone who listens: what was handled and how far it was read commit together, and no error is passed over. */
@Configuration(proxyBeanMethods = false)
class Processing {
    /** After this a dead node's segments are free for another. */
    private static final Duration CLAIM = Duration.ofSeconds(5);

    private static final Duration CLAIM_EXTENSION = Duration.ofMillis(1_500);
    private static final Duration CLAIM_INTERVAL = Duration.ofSeconds(1);

    private static final int PROCESS_BATCH = 5;

    private final Settings.Workers workers;

    Processing(Settings settings) {
        this.workers = settings.workers();
    }

    @Bean
    TransactionManager processingTransactions(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider processingConnections(HikariDataSource workConnections) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(workConnections));
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider processingConnections, StoredForm form) {
        return JdbcTokenStore.builder()
                .connectionProvider(processingConnections)
                .serializer(form)
                .schema(TokenSchema.builder()
                        .setTokenTable("platform.token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .claimTimeout(CLAIM)
                .build();
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
        return JdbcSagaStore.builder()
                .connectionProvider(processingConnections)
                .serializer(form)
                .sqlSchema(new PostgresSagaSqlSchema(schema))
                .build();
    }

    @Bean
    ProcessorFailures processorFailures(Clock clock) {
        return new ProcessorFailures(clock);
    }

    @Bean
    MessagingModule listening(
            TransactionManager transactions, TokenStore tokens, SagaStore<Object> sagas, ProcessorFailures failures) {
        return axon -> {
            var events = axon.eventProcessing();
            events.registerTokenStore(_ -> tokens);
            events.registerSagaStore(_ -> sagas);
            events.registerDefaultTransactionManager(_ -> transactions);
            events.registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.INSTANCE);
            events.registerDefaultErrorHandler(_ -> failures);
            pooled(events);
        };
    }

    private void pooled(EventProcessingConfigurer events) {
        events.usingPooledStreamingEventProcessors((_, processor) -> processor
                .initialToken(StreamableMessageSource::createTailToken)
                .initialSegmentCount(workers.segments())
                .batchSize(workers.batchSize())
                .tokenClaimInterval(CLAIM_INTERVAL.toMillis())
                .claimExtensionThreshold(CLAIM_EXTENSION.toMillis())
                .enableCoordinatorClaimExtension());
    }

    /** Small batches: a process waits for its commands, and while its transaction is open, no reader gets past it. */
    static void process(EventProcessingConfigurer events, String name, Class<?> process) {
        events.assignHandlerTypesMatching(name, process::equals);
        events.registerPooledStreamingEventProcessorConfiguration(
                name, (_, processor) -> processor.batchSize(PROCESS_BATCH));
        events.registerSaga(process);
    }
}
