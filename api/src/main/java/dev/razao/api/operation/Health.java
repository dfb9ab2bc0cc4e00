package dev.razao.api.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.redisson.api.RedissonReactiveClient;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Asks every part how it is. */
@Component
class Health {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String UP = "up";
    private static final List<String> PROCESSES = List.of("run-execution", "payment-collection");

    private final DatabaseClient database;
    private final RedissonReactiveClient redis;
    private final Projections projections;
    private final ProcessorFailures failures;
    private final Clock clock;

    Health(
            DatabaseClient database,
            RedissonReactiveClient redis,
            Projections projections,
            ProcessorFailures failures,
            Clock clock) {
        this.database = database;
        this.redis = redis;
        this.projections = projections;
        this.failures = failures;
        this.clock = clock;
    }

    /**
     * @param ok whether every part is up
     * @param parts each with {@code up} or what is wrong
     */
    record State(boolean ok, Instant ts, Map<String, String> parts) {}

    Mono<State> state() {
        return Mono.zip(postgres(), redis(), projections()).map(parts -> {
            var all = new TreeMap<>(Map.of("postgres", parts.getT1(), "redis", parts.getT2()));
            all.putAll(parts.getT3());
            PROCESSES.forEach(
                    name -> all.put("process " + name, failures.of(name).orElse(UP)));
            return new State(all.values().stream().allMatch(UP::equals), clock.instant(), all);
        });
    }

    private Mono<String> postgres() {
        return told(database.sql("select 1").fetch().first());
    }

    private Mono<String> redis() {
        return told(redis.getBucket("razao:health").isExists());
    }

    private static Mono<String> told(Mono<?> answer) {
        return answer.timeout(PATIENCE)
                .map(_ -> UP)
                .onErrorResume(failure -> Mono.just(failure.getClass().getSimpleName()));
    }

    private Mono<Map<String, String>> projections() {
        return Mono.fromCallable(() -> projections.all().stream()
                        .collect(Collectors.toMap(
                                status -> "projection " + status.name(),
                                status -> status.error() != null ? status.error() : status.running() ? UP : "stopped")))
                .subscribeOn(Schedulers.boundedElastic());
    }
}
