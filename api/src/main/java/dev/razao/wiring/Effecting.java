package dev.razao.wiring;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.zaxxer.hikari.HikariDataSource;
import dev.razao.saga.effect.DbSchedulerEffects;
import dev.razao.saga.effect.EffectHandler;
import dev.razao.saga.effect.EffectRunner;
import dev.razao.saga.effect.EffectSettings;
import dev.razao.saga.effect.Effects;
import dev.razao.saga.effect.ParkedEffects;
import dev.razao.saga.effect.ProcessScheduler;
import dev.razao.wiring.serialization.FlatValues;
import dev.razao.wiring.serialization.StoredForm;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurationScopeAwareProvider;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** What processes leave to be done outside, and what they wait for: one durable clock. */
@Configuration(proxyBeanMethods = false)
class Effecting {
    private static final JsonMapper REQUESTS =
            JsonMapper.builder().addModule(new FlatValues()).build();

    @Bean
    EffectRunner effectRunner(
            HikariDataSource workConnections,
            PlatformTransactionManager transactions,
            CommandGateway commands,
            List<EffectHandler<?>> handlers,
            Settings settings) {
        return new EffectRunner(workConnections, transactions, commands, handlers, REQUESTS, effects(settings));
    }

    private static EffectSettings effects(Settings settings) {
        var standard = EffectSettings.STANDARD;
        var workers = settings.workers();
        return new EffectSettings(
                workers.effects(),
                workers.effectsPerTenant(),
                standard.pollInterval(),
                standard.shutdownPatience(),
                standard.breaker());
    }

    @Bean(destroyMethod = "")
    Scheduler scheduler(
            HikariDataSource workConnections,
            Settings settings,
            EffectRunner runner,
            org.axonframework.config.Configuration axon) {
        var deadlines = DbSchedulerDeadlineManager.binaryTask(
                () -> (DbSchedulerDeadlineManager) axon.getComponent(DeadlineManager.class));
        return ProcessScheduler.create(workConnections, effects(settings), List.of(runner.task(), deadlines));
    }

    @Bean
    StartedInOrder startClock(Scheduler scheduler) {
        return new StartedInOrder(StartedInOrder.CLOCK, scheduler::start, scheduler::stop);
    }

    @Bean
    Effects effects(Scheduler scheduler, HikariDataSource workConnections, PlatformTransactionManager transactions) {
        return new DbSchedulerEffects(scheduler, workConnections, transactions, REQUESTS);
    }

    @Bean
    ParkedEffects parkedEffects(
            Scheduler scheduler, HikariDataSource workConnections, PlatformTransactionManager transactions) {
        return new ParkedEffects(scheduler, workConnections, transactions);
    }

    /** Asked for late: the clock sends commands, and commands need the messaging first. */
    @Bean
    MessagingModule durableClock(
            ObjectProvider<Effects> effects,
            ObjectProvider<Scheduler> scheduler,
            TransactionManager processingTransactions,
            StoredForm form) {
        return axon -> axon.registerComponent(Effects.class, _ -> effects.getObject())
                .configureDeadlineManager(configuration -> inTheStory(DbSchedulerDeadlineManager.builder()
                        .scheduler(scheduler.getObject())
                        .scopeAwareProvider(new ConfigurationScopeAwareProvider(configuration))
                        .serializer(form)
                        .transactionManager(processingTransactions)
                        .startScheduler(false)
                        .stopScheduler(false)
                        .build()));
    }

    /** A deadline belongs to the tenant and the story in which it was set, and so does what follows from it. */
    private static DeadlineManager inTheStory(DbSchedulerDeadlineManager deadlines) {
        deadlines.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new StoryMetadata()));
        return deadlines;
    }
}
