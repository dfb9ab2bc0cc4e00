package dev.razao.wiring;

import com.zaxxer.hikari.HikariDataSource;
import dev.razao.api.operation.LogReading;
import dev.razao.api.operation.ProcessorFailures;
import dev.razao.api.operation.Projections;
import dev.razao.api.operation.Rebuilds;
import dev.razao.eventstore.EventLog;
import dev.razao.projection.ReadModels;
import dev.razao.projection.kernel.FoldedProjection;
import dev.razao.projection.kernel.Occurrence;
import dev.razao.projection.kernel.Projection;
import dev.razao.query.QueryHandlers;
import dev.razao.wiring.serialization.StoredForm;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.r2dbc.core.DatabaseClient;

/** Read models, and the questions that they answer. */
@Configuration(proxyBeanMethods = false)
class Reading {
    private final List<FoldedProjection> readModels;

    Reading(HikariDataSource workConnections) {
        readModels = ReadModels.all(workConnections);
    }

    @Bean
    MessagingModule readModels() {
        return axon -> readModels.forEach(model -> listen(axon.eventProcessing(), model));
    }

    private static void listen(EventProcessingConfigurer events, Projection model) {
        events.assignHandlerInstancesMatching(
                model.name(), handler -> handler instanceof Listener listener && listener.model == model);
        events.registerEventHandler(_ -> new Listener(model));
    }

    private record Listener(Projection model) {
        @EventHandler
        void on(EventMessage<?> event) {
            if (model.hears().stream().noneMatch(type -> type.isInstance(event.getPayload()))) return;
            var batch = model.begin();
            batch.add(event.getPayload(), Occurrence.of(event));
            batch.write();
        }
    }

    @Bean
    MessagingModule queries(DatabaseClient readDatabase) {
        return axon -> QueryHandlers.all(readDatabase).forEach(handler -> axon.registerQueryHandler(_ -> handler));
    }

    @Bean
    LogReading logReading(EventLog log, StoredForm form) {
        return new LogReading(log, form::open);
    }

    @Bean
    Rebuilds rebuilds(
            LogReading log, TokenStore tokens, TransactionManager transactions, HikariDataSource workConnections) {
        return new Rebuilds(log, tokens, transactions, JdbcClient.create(workConnections), _ -> {});
    }

    @Bean
    Projections projections(
            org.axonframework.config.Configuration axon, ProcessorFailures failures, Rebuilds rebuilds) {
        return new Projections(
                readModels,
                name -> axon.eventProcessingConfiguration().eventProcessor(name, StreamingEventProcessor.class),
                failures,
                rebuilds);
    }
}
