package dev.razao.wiring;

import dev.razao.eventstore.EventLog;
import dev.razao.eventstore.axonserver.AxonServerAddress;
import dev.razao.eventstore.axonserver.AxonServerEventStorageEngine;
import dev.razao.eventstore.axonserver.AxonServerEventStore;
import dev.razao.wiring.Settings.EventStoreEngine;
import dev.razao.wiring.serialization.StoredForm;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log in an Axon Server. Commands and queries stay in this process, whatever else the server could carry. */
@Configuration(proxyBeanMethods = false)
@OnEngine(EventStoreEngine.AXON_SERVER)
class AxonServerStoring {

    @Bean(destroyMethod = "")
    AxonServerEventStorageEngine engine(StoredForm form, Settings settings) {
        if (settings.axonServer() == null) {
            throw new IllegalArgumentException("RAZAO_EVENT_STORE=axon-server needs RAZAO_AXON_SERVER (host:port)");
        }
        var address = AxonServerAddress.parse(settings.axonServer(), settings.axonServerToken());
        return new AxonServerEventStorageEngine(address, form, NoOpEventUpcaster.INSTANCE);
    }

    @Bean(destroyMethod = "")
    AxonServerEventStore eventStore(AxonServerEventStorageEngine engine) {
        return new AxonServerEventStore(engine);
    }

    @Bean
    EventLog eventLog(AxonServerEventStorageEngine engine) {
        return engine.log();
    }
}
