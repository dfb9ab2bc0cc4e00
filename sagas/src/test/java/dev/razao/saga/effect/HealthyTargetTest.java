package dev.razao.saga.effect;

import static dev.razao.saga.effect.BreakerTest.FAILURES_UNTIL_OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HealthyTargetTest extends EffectTest {
    HealthyTargetTest() {
        super(BreakerTest.opensFor(Duration.ofHours(1)));
    }

    @Test
    void a_plain_no_does_not_count_against_a_target() throws Exception {
        boy.work = (_, _) -> {
            throw new Unprocessable("no such bread");
        };
        for (int i = 0; i <= FAILURES_UNTIL_OPEN; i++) awaitStatus("parked", schedule("bread " + i));
        assertThat(boy.attempts).hasSize(FAILURES_UNTIL_OPEN + 1);
    }

    @Test
    void neither_does_a_plea_to_wait() throws Exception {
        boy.work = (errand, attempt) -> {
            if (attempt.number() < boy.policy.attempts()) throw new TryLater("closed until nine", Duration.ZERO);
            return ErrandBoy.SUCCEEDS.on(errand, attempt);
        };
        awaitStatus("done", schedule("bread"));
        assertThat(boy.attempts).hasSizeGreaterThan(FAILURES_UNTIL_OPEN);
    }
}
