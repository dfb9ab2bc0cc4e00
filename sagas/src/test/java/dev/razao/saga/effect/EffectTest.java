package dev.razao.saga.effect;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** An errand boy at work against PostgreSQL. */
abstract class EffectTest {
    static final EffectSettings SETTINGS = new EffectSettings(
            16,
            4,
            Duration.ofMillis(50),
            Duration.ofSeconds(10),
            CircuitBreakerConfig.custom().minimumNumberOfCalls(1000).build());

    final ProcessDatabase database = new ProcessDatabase();
    final Process process = new Process();
    final ErrandBoy boy = new ErrandBoy();
    final Engine engine;

    EffectTest() {
        this(SETTINGS);
    }

    EffectTest(EffectSettings settings) {
        engine = new Engine(database, process.gateway(), settings, List.of(boy)).started();
    }

    @AfterEach
    void stop() {
        engine.close();
        database.close();
    }

    UUID schedule(String errand) {
        var id = UUID.randomUUID();
        engine.effects().schedule(new Effect(id, new Errand(errand)));
        return id;
    }

    void awaitStatus(String status, UUID effect) throws Exception {
        Await.until(() -> database.status(effect).equals(status));
    }
}
