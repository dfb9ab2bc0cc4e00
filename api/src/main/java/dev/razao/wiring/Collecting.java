package dev.razao.wiring;

import com.zaxxer.hikari.HikariDataSource;
import dev.razao.saga.collection.CreateChargeHandler;
import dev.razao.saga.collection.PaymentCollection;
import dev.razao.saga.collection.asaas.AsaasCharges;
import dev.razao.saga.collection.asaas.AsaasEventHandler;
import dev.razao.saga.collection.asaas.AsaasInbox;
import dev.razao.saga.collection.asaas.AsaasSettings;
import dev.razao.saga.collection.axon.AxonRequestedPayments;
import dev.razao.saga.effect.EffectHandler;
import dev.razao.saga.effect.Effects;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Payments: charged at Asaas, told by its webhooks. */
@Configuration(proxyBeanMethods = false)
class Collecting {
    private static final String VERSION = "0.1.0";

    @Bean
    AsaasCharges charges(Settings settings, HikariDataSource workConnections) {
        var asaas = settings.asaas();
        return new AsaasCharges(new AsaasSettings(asaas.url(), asaas.key(), VERSION), workConnections);
    }

    @Bean
    EffectHandler<?> createCharge(EventStore events, AsaasCharges charges) {
        return new CreateChargeHandler(new AxonRequestedPayments(events), charges);
    }

    @Bean
    EffectHandler<?> processAsaasEvent(HikariDataSource workConnections) {
        return new AsaasEventHandler(workConnections);
    }

    @Bean
    AsaasInbox asaasInbox(HikariDataSource workConnections, PlatformTransactionManager transactions, Effects effects) {
        return new AsaasInbox(workConnections, transactions, effects);
    }

    @Bean
    MessagingModule paymentProcess(Processes processes) {
        return axon -> processes.register(axon.eventProcessing(), "payment-collection", PaymentCollection.class);
    }
}
