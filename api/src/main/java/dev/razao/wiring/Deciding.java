package dev.razao.wiring;

import com.zaxxer.hikari.HikariDataSource;
import dev.razao.command.Aggregates;
import dev.razao.eventstore.EventLog;
import dev.razao.eventstore.aggregate.AggregateMemory;
import dev.razao.eventstore.aggregate.AggregateTypes;
import dev.razao.eventstore.aggregate.PastStates;
import dev.razao.eventstore.postgres.PostgresSnapshots;
import dev.razao.wiring.serialization.StoredForm;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The aggregates, and what is kept of them between commands. */
@Configuration(proxyBeanMethods = false)
class Deciding {
    /** By the names under which snapshots hold them. */
    static Map<String, Class<?>> storedNames() {
        return Aggregates.all().stream().collect(Collectors.toMap(Deciding::storedName, Function.identity()));
    }

    private static String storedName(Class<?> aggregate) {
        var home = aggregate.getPackageName();
        return home.substring(home.lastIndexOf('.') + 1) + "." + aggregate.getSimpleName();
    }

    @Bean
    PastStates pastStates(EventLog log, HikariDataSource logConnections, StoredForm form) {
        var types = AggregateTypes.of(Aggregates.all());
        var snapshots = new PostgresSnapshots(logConnections);
        return new PastStates(log, snapshots, types, form, NoOpEventUpcaster.INSTANCE);
    }

    @Bean(destroyMethod = "close")
    AggregateMemory aggregateMemory(PastStates states, Settings settings) {
        var limits = settings.aggregates();
        return new AggregateMemory(states, limits.cached(), limits.snapshotEvery());
    }

    @Bean
    MessagingModule aggregates(AggregateMemory memory) {
        return axon -> Aggregates.all().forEach(aggregate -> axon.configureAggregate(remembered(aggregate, memory)));
    }

    private static <T> AggregateConfigurer<T> remembered(Class<T> aggregate, AggregateMemory memory) {
        return AggregateConfigurer.defaultConfiguration(aggregate)
                .configureRepository(axon -> memory.repository(aggregate, axon.eventStore(), repository -> repository
                        .parameterResolverFactory(axon.parameterResolverFactory())
                        .handlerDefinition(axon.handlerDefinition(aggregate))
                        .repositoryProvider(axon::repository)));
    }
}
