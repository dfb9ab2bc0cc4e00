package dev.razao.api.operation;

import dev.razao.api.operation.LogWatch.Delay;
import dev.razao.api.operation.Projections.ProjectionStatus;
import dev.razao.eventstore.deadletter.DeadLetters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.redisson.api.RedissonReactiveClient;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Asks every part how it is. */
@Component
class Health {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LATE = Duration.ofSeconds(5);
    private static final String UP = "up";
    private static final String DEGRADED = "degraded";

    private final DatabaseClient database;
    private final RedissonReactiveClient redis;
    private final Projections projections;
    private final ProcessorFailures failures;
    private final DeadLetters letters;
    private final LogWatch log;
    private final ProcessNames processes;
    private final Clock clock;

    Health(
            DatabaseClient database,
            RedissonReactiveClient redis,
            Projections projections,
            ProcessorFailures failures,
            DeadLetters letters,
            LogWatch log,
            ProcessNames processes,
            Clock clock) {
        this.database = database;
        this.redis = redis;
        this.projections = projections;
        this.failures = failures;
        this.letters = letters;
        this.log = log;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * @param ok whether every part works, be it degraded
     * @param state {@code up}, {@code degraded} or {@code down}
     * @param parts each with {@code up}, with {@code degraded: } and why, or with what is wrong
     */
    record State(boolean ok, String state, Instant ts, Map<String, String> parts) {}

    Mono<State> state() {
        return Mono.zip(postgres(), redis(), listeners()).map(parts -> {
            var all = new TreeMap<>(Map.of("postgres", parts.getT1(), "redis", parts.getT2()));
            all.putAll(parts.getT3());
            boolean ok = all.values().stream().allMatch(Health::works);
            return new State(ok, ok ? worst(all.values()) : "down", clock.instant(), all);
        });
    }

    private static boolean works(String part) {
        return part.equals(UP) || part.startsWith(DEGRADED);
    }

    private static String worst(Collection<String> working) {
        return working.stream().allMatch(UP::equals) ? UP : DEGRADED;
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

    private String told(Delay delay) {
        if (delay.behind().compareTo(LATE) < 0) return UP;
        return DEGRADED + ": behind since " + clock.instant().minus(delay.behind());
    }

    private Mono<Map<String, String>> listeners() {
        return Mono.fromCallable(() -> {
                    var parts = new TreeMap<>(Map.of("log", told(log.delay())));
                    projections.all().forEach(status -> parts.put("projection " + status.name(), told(status)));
                    var counts = letters.counts();
                    processes
                            .names()
                            .forEach(name -> parts.put(
                                    "process " + name,
                                    failures.of(name).orElseGet(() -> told(counts.getOrDefault(name, 0L)))));
                    return (Map<String, String>) parts;
                })
                .subscribeOn(Schedulers.boundedElastic())
                .timeout(PATIENCE)
                .onErrorResume(failure ->
                        Mono.just(Map.of("listeners", failure.getClass().getSimpleName())));
    }

    private static String told(ProjectionStatus status) {
        if (status.error() != null) return status.error();
        if (!status.running()) return "stopped";
        return status.paused() ? DEGRADED + ": paused" : told(status.deadLetters());
    }

    private static String told(long deadLetters) {
        return deadLetters == 0 ? UP : DEGRADED + ": dead letters " + deadLetters;
    }
}
