package dev.razao.wiring;

import com.zaxxer.hikari.HikariDataSource;
import dev.razao.events.payment.PaymentId;
import dev.razao.events.run.RunId;
import dev.razao.eventstore.EventLog;
import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.postgres.PostgresEventStorageEngine;
import dev.razao.eventstore.postgres.PostgresEventStore;
import dev.razao.saga.collection.PaymentCollection;
import dev.razao.saga.execution.RunExecution;
import dev.razao.wiring.Settings.EventStoreEngine;
import dev.razao.wiring.serialization.LogicalNames;
import dev.razao.wiring.serialization.PersonKeys;
import dev.razao.wiring.serialization.StoredForm;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log, and the form in which everything is stored. */
@Configuration(proxyBeanMethods = false)
class EventStoring {
    /** What is stored beside events: tokens, processes, and what a deadline brings back. */
    private static final Map<String, Class<?>> OTHERS = Map.of(
            "log.Position", LogPosition.class,
            "run.RunId", RunId.class,
            "payment.PaymentId", PaymentId.class,
            "saga.RunExecution", RunExecution.class,
            "saga.PaymentCollection", PaymentCollection.class);

    @Bean
    MasterKey masterKey(Settings settings) {
        return new MasterKey(settings.masterKey());
    }

    /** On the log's connections: a key must stand even where the transaction around it is rolled back. */
    @Bean
    @DependsOn("migrations")
    PersonKeys personKeys(DataSource logConnections, MasterKey masterKey) {
        var database = JdbcClient.create(logConnections);
        MasterKeyCheck.mustPass(masterKey, database);
        return new PersonKeys(database, masterKey.keyFor("person-keys"));
    }

    @Bean
    StoredForm storedForm(PersonKeys keys) {
        var others = new HashMap<>(OTHERS);
        others.putAll(Deciding.storedNames());
        return new StoredForm(new LogicalNames(others), keys);
    }

    @Bean(destroyMethod = "")
    @OnEngine(EventStoreEngine.POSTGRES)
    PostgresEventStorageEngine engine(HikariDataSource logWriters, HikariDataSource logConnections, StoredForm form) {
        return new PostgresEventStorageEngine(logWriters, logConnections, form, form, NoOpEventUpcaster.INSTANCE);
    }

    @Bean(destroyMethod = "")
    @OnEngine(EventStoreEngine.POSTGRES)
    PostgresEventStore eventStore(PostgresEventStorageEngine engine) {
        return new PostgresEventStore(engine);
    }

    @Bean
    @OnEngine(EventStoreEngine.POSTGRES)
    EventLog eventLog(PostgresEventStorageEngine engine) {
        return engine.log();
    }
}
