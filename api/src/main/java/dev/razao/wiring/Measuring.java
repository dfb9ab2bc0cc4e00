package dev.razao.wiring;

import dev.razao.api.operation.LogWatch;
import dev.razao.eventstore.EventLog;
import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.deadletter.DeadLetters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.WrappedToken;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures for whoever watches the platform; each is looked up when it is asked for. */
@Configuration(proxyBeanMethods = false)
class Measuring {
    /** One scrape asks for each processor's figures, and one look serves them all. */
    private static final Duration ONE_SCRAPE = Duration.ofSeconds(1);

    private static final String LAG = "Events behind the head of the log, as far as this node reads";
    private static final String LETTERS = "Events that could not be handled or wait behind one";

    @Bean
    MeterBinder logFigures(LogWatch log) {
        return registry -> Gauge.builder(
                        "razao.log.watermark.age",
                        log,
                        watch -> seconds(watch.delay().behind()))
                .baseUnit("seconds")
                .description("How long the oldest event has waited that is committed but cannot be read yet")
                .register(registry);
    }

    /** Once every processor is there. */
    @Bean
    StartedInOrder processorFigures(MeterRegistry registry, Processors processors, EventLog log, DeadLetters letters) {
        var head = new Remembered<>(ONE_SCRAPE, () -> log.head().orElse(LogPosition.START));
        var counts = new Remembered<>(ONE_SCRAPE, letters::counts);
        Runnable register = () -> processors.all().forEach((name, processor) -> {
            gauge(registry, "razao.processor.lag", name, LAG, () -> lag(processor, head.get()));
            gauge(registry, "razao.processor.dead.letters", name, LETTERS, () -> counts.get()
                    .getOrDefault(name, 0L));
        });
        return new StartedInOrder(StartedInOrder.CLOCK, register, () -> {});
    }

    private static void gauge(
            MeterRegistry registry, String name, String processor, String description, Supplier<Number> value) {
        Gauge.builder(name, value)
                .tag("processor", processor)
                .description(description)
                .register(registry);
    }

    private static long lag(StreamingEventProcessor processor, LogPosition head) {
        return processor.processingStatus().values().stream()
                .mapToLong(segment -> lag(segment, head))
                .max()
                .orElse(0);
    }

    private static long lag(EventTrackerStatus segment, LogPosition head) {
        if (segment.isCaughtUp()) return 0;
        var reached = LogPosition.of(WrappedToken.unwrapLowerBound(segment.getTrackingToken()));
        return Math.max(0, head.index() - reached.index());
    }

    @Bean
    MeterBinder watchFigures(Watch watch) {
        return registry -> {
            longest(registry, watch, "razao.command.longest", Watching.COMMAND);
            longest(registry, watch, "razao.batch.longest", Watching.BATCH);
        };
    }

    private static void longest(MeterRegistry registry, Watch watch, String name, String kind) {
        Gauge.builder(name, watch, all -> seconds(all.longest(kind)))
                .baseUnit("seconds")
                .description("How long the longest has been running that runs now")
                .register(registry);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
