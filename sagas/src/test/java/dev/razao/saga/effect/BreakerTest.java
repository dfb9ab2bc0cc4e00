package dev.razao.saga.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BreakerTest extends EffectTest {
    static final int FAILURES_UNTIL_OPEN = 3;

    BreakerTest() {
        super(opensFor(Duration.ofMillis(300)));
    }

    static EffectSettings opensFor(Duration wait) {
        return new EffectSettings(
                SETTINGS.concurrency(),
                SETTINGS.concurrencyPerTenant(),
                SETTINGS.pollInterval(),
                SETTINGS.shutdownPatience(),
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(FAILURES_UNTIL_OPEN)
                        .minimumNumberOfCalls(FAILURES_UNTIL_OPEN)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitDurationInOpenState(wait)
                        .build());
    }

    @Test
    void a_target_that_is_down_is_left_alone_and_costs_no_attempts() throws Exception {
        boy.policy = new EffectPolicy(FAILURES_UNTIL_OPEN + 2, Duration.ofSeconds(20), Duration.ZERO, Duration.ZERO);
        boy.work = (errand, _) -> {
            if (boy.attempts.size() <= FAILURES_UNTIL_OPEN) throw new IOException("rain");
            return new Outcome(new ErrandDone(errand.name()));
        };
        var first = schedule("bread");
        Await.until(() -> database.attempts(first) == FAILURES_UNTIL_OPEN);
        var others = IntStream.range(0, 10).mapToObj(i -> schedule("milk " + i)).toList();
        for (var other : others) awaitStatus("done", other);
        awaitStatus("done", first);
        assertThat(others)
                .allSatisfy(other -> assertThat(database.attempts(other)).isEqualTo(1));
        assertThat(database.attempts(first)).isEqualTo(FAILURES_UNTIL_OPEN + 1);
    }
}
