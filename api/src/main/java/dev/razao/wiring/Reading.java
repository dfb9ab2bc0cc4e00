package dev.razao.wiring;

import com.zaxxer.hikari.HikariDataSource;
import dev.razao.api.operation.ProcessorFailures;
import dev.razao.api.operation.Projections;
import dev.razao.projection.deal.DealOverviewProjection;
import dev.razao.projection.kpi.KpisProjection;
import dev.razao.projection.ledger.LedgerBalancesProjection;
import dev.razao.projection.payment.PaymentOverviewProjection;
import dev.razao.projection.run.RunTimelineProjection;
import dev.razao.query.QueryHandlers;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.r2dbc.core.DatabaseClient;

/** Read models, and the questions that they answer. */
@Configuration(proxyBeanMethods = false)
class Reading {
    private static final List<String> NAMES = List.of(
            RunTimelineProjection.NAME,
            PaymentOverviewProjection.NAME,
            DealOverviewProjection.NAME,
            LedgerBalancesProjection.NAME,
            KpisProjection.NAME);

    @Bean
    MessagingModule readModels(HikariDataSource workConnections) {
        var db = JdbcClient.create(workConnections);
        return axon -> axon.eventProcessing()
                .registerEventHandler(_ -> new RunTimelineProjection(db))
                .registerEventHandler(_ -> new PaymentOverviewProjection(db))
                .registerEventHandler(_ -> new DealOverviewProjection(db))
                .registerEventHandler(_ -> new LedgerBalancesProjection(db))
                .registerEventHandler(_ -> new KpisProjection(db));
    }

    @Bean
    MessagingModule queries(DatabaseClient readDatabase) {
        return axon -> QueryHandlers.all(readDatabase).forEach(handler -> axon.registerQueryHandler(_ -> handler));
    }

    @Bean
    Projections projections(org.axonframework.config.Configuration axon, ProcessorFailures failures) {
        return new Projections(axon::eventProcessingConfiguration, NAMES, failures);
    }
}
