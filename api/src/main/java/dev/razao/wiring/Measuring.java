package dev.razao.wiring;

import com.zaxxer.hikari.HikariDataSource;
import dev.razao.api.operation.LogWatch;
import dev.razao.eventstore.EventLog;
import dev.razao.eventstore.LogPosition;
import dev.razao.eventstore.deadletter.DeadLetters;
import dev.razao.wiring.serialization.StoredForm;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures for whoever watches the platform; each is looked up when it is asked for. */
@Configuration(proxyBeanMethods = false)
class Measuring {
    /** One scrape asks for each processor's figures, and one look serves them all. */
    private static final Duration ONE_SCRAPE = Duration.ofSeconds(1);

    /** Tokens are written every other second or so. */
    private static final Duration TOKENS = Duration.ofSeconds(3);

    private static final String LAG = "Events behind the head of the log, on whichever node, also while nobody reads";
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
    StartedInOrder processorFigures(
            MeterRegistry registry, Processors processors, Reached reached, EventLog log, DeadLetters letters) {
        var lags = new Remembered<>(TOKENS, () -> lags(reached, log));
        var counts = new Remembered<>(ONE_SCRAPE, letters::counts);
        Runnable register = () -> processors.all().keySet().forEach(name -> {
            gauge(registry, "razao.processor.lag", name, LAG, () -> lags.get().getOrDefault(name, 0L));
            gauge(registry, "razao.processor.dead.letters", name, LETTERS, () -> counts.get()
                    .getOrDefault(name, 0L));
        });
        return new StartedInOrder(StartedInOrder.CLOCK, register, () -> {});
    }

    @Bean
    @DependsOn("migrations")
    Reached reached(HikariDataSource workConnections, StoredForm form) {
        return new Reached(JdbcClient.create(workConnections), form);
    }

    private static Map<String, Long> lags(Reached reached, EventLog log) {
        var lags = new HashMap<String, Long>();
        var places = reached.places();
        long head = log.head().orElse(LogPosition.START).index();
        places.forEach((name, place) -> lags.put(name, Math.max(0, head - place.index())));
        return lags;
    }

    private static void gauge(
            MeterRegistry registry, String name, String processor, String description, Supplier<Number> value) {
        Gauge.builder(name, value)
                .tag("processor", processor)
                .description(description)
                .register(registry);
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
