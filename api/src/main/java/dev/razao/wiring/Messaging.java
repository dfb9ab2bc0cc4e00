package dev.razao.wiring;

import dev.razao.wiring.serialization.StoredForm;
import java.util.List;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.annotation.Bean;

/** Axon: the buses, and who listens. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class Messaging {
    @Bean
    Configuration axon(EventStore eventStore, StoredForm form, List<MessagingModule> modules) {
        var axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> form)
                .configureEventSerializer(_ -> form)
                .configureMessageSerializer(_ -> form)
                .configureEventStore(_ -> eventStore)
                .configureCorrelationDataProviders(_ -> List.of(new StoryMetadata()))
                .configureCommandBus(_ -> commandBus());
        modules.forEach(module -> module.configure(axon));
        return axon.buildConfiguration();
    }

    /** The default bus handles commands on the caller's thread, which here is Netty's. An append is its transaction. */
    private static AsynchronousCommandBus commandBus() {
        var bus = AsynchronousCommandBus.builder()
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .transactionManager(NoTransactionManager.INSTANCE)
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new StoryMetadata()));
        return bus;
    }

    @Bean
    StartedInOrder startMessaging(Configuration axon) {
        return new StartedInOrder(StartedInOrder.MESSAGING, axon::start, axon::shutdown);
    }

    @Bean
    CommandGateway commandGateway(Configuration axon) {
        return axon.commandGateway();
    }

    @Bean
    QueryGateway queryGateway(Configuration axon) {
        return axon.queryGateway();
    }
}
