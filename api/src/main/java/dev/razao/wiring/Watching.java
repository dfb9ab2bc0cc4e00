package dev.razao.wiring;

import dev.razao.api.operation.LogWatch;
import dev.razao.api.operation.LogWatch.Delay;
import dev.razao.api.operation.ProcessorFailures;
import dev.razao.eventstore.deadletter.Progress;
import dev.razao.eventstore.postgres.PostgresEventStorageEngine;
import dev.razao.eventstore.postgres.Watermark;
import java.util.Optional;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who takes too long, and who fails. */
@Configuration(proxyBeanMethods = false)
class Watching {
    static final String COMMAND = "Command";
    static final String BATCH = "Batch";

    @Bean
    Watch watch(Settings settings) {
        return new Watch(settings.watch().after());
    }

    @Bean
    StartedInOrder startWatch(Watch watch) {
        return new StartedInOrder(StartedInOrder.MESSAGING, watch::start, watch::stop);
    }

    @Bean
    MessagingModule watchedCommands(Watch watch) {
        MessageHandlerInterceptor<CommandMessage<?>> interceptor = (work, chain) -> {
            var end = watch.begin(COMMAND, work.getMessage().getCommandName());
            try {
                return chain.proceed();
            } finally {
                end.run();
            }
        };
        return axon ->
                axon.onInitialize(configuration -> watch(configuration.getComponent(CommandBus.class), interceptor));
    }

    private static void watch(CommandBus bus, MessageHandlerInterceptor<CommandMessage<?>> interceptor) {
        bus.registerHandlerInterceptor(interceptor);
    }

    @Bean
    Progress progress(Watch watch, ProcessorFailures failures) {
        return new Progress() {
            @Override
            public Runnable began(String processor, int segment) {
                return watch.begin(BATCH, processor);
            }

            @Override
            public void wentOn(String processor, int segment) {
                failures.wentOn(processor, segment);
            }

            @Override
            public void failed(String processor, int segment, Throwable cause) {
                failures.failed(processor, segment, cause);
            }
        };
    }

    @Bean
    StartedInOrder failedBatches() {
        var batches = new FailedBatches();
        return new StartedInOrder(StartedInOrder.MESSAGING, batches::listen, batches::leave);
    }

    /** An engine that is none of ours knows no such transaction. */
    @Bean
    LogWatch logWatch(ObjectProvider<PostgresEventStorageEngine> engines) {
        var engine = engines.getIfAvailable();
        return () -> engine == null ? Delay.NONE : delay(engine.watermark());
    }

    private static Delay delay(Watermark watermark) {
        return new Delay(watermark.age(), Optional.ofNullable(watermark.heldBy()));
    }
}
