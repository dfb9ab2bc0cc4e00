package dev.razao.wiring;

import com.zaxxer.hikari.HikariDataSource;
import dev.razao.api.operation.LogReading;
import dev.razao.api.operation.Pauses;
import dev.razao.api.operation.ProcessorFailures;
import dev.razao.api.operation.Projections;
import dev.razao.api.operation.Rebuilds;
import dev.razao.eventstore.EventLog;
import dev.razao.eventstore.deadletter.DeadLetters;
import dev.razao.projection.ReadModels;
import dev.razao.projection.kernel.FoldedProjection;
import dev.razao.query.QueryHandlers;
import dev.razao.wiring.serialization.StoredForm;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.lifecycle.Phase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.r2dbc.core.DatabaseClient;

/** Read models, and the questions that they answer. */
@Configuration(proxyBeanMethods = false)
class Reading {
    private final List<FoldedProjection> all;

    Reading(HikariDataSource workConnections) {
        this.all = ReadModels.all(workConnections);
    }

    @Bean
    MessagingModule readModels(Processors processors, WorkerSizes sizes) {
        return axon -> all.forEach(projection -> {
            var name = projection.name();
            var processor = processors.create(name, new ProjectionHandling(projection), sizes.of(name));
            axon.onStart(Phase.INBOUND_EVENT_CONNECTORS, processor::start);
            axon.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, processor::shutdownAsync);
        });
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
            LogReading log,
            TokenStore tokens,
            TransactionManager transactions,
            HikariDataSource workConnections,
            DeadLetters letters) {
        return new Rebuilds(log, tokens, transactions, JdbcClient.create(workConnections), letters::removeAll);
    }

    @Bean
    Projections projections(
            Processors processors, ProcessorFailures failures, DeadLetters letters, Pauses pauses, Rebuilds rebuilds) {
        return new Projections(all, name -> processors.named(name).orElseThrow(), failures, letters, pauses, rebuilds);
    }
}
