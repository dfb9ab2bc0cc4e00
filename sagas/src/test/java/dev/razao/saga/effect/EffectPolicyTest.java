package dev.razao.saga.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EffectPolicyTest {
    private static final EffectPolicy POLICY =
            new EffectPolicy(100, Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ofMillis(900));

    @Test
    void the_longest_delay_doubles_with_each_attempt_up_to_its_limit() {
        assertThat(longestOfMany(1)).isBetween(Duration.ofMillis(80), Duration.ofMillis(100));
        assertThat(longestOfMany(3)).isBetween(Duration.ofMillis(320), Duration.ofMillis(400));
        assertThat(longestOfMany(5)).isBetween(Duration.ofMillis(720), Duration.ofMillis(900));
        assertThat(longestOfMany(99)).isBetween(Duration.ofMillis(720), Duration.ofMillis(900));
    }

    @Test
    void the_delay_may_be_next_to_nothing_so_that_nobody_comes_back_together() {
        assertThat(IntStream.range(0, 1000)
                        .mapToObj(_ -> POLICY.delayAfter(5))
                        .min(Duration::compareTo)
                        .orElseThrow())
                .isLessThan(Duration.ofMillis(90));
    }

    private static Duration longestOfMany(int attempt) {
        return IntStream.range(0, 1000)
                .mapToObj(_ -> POLICY.delayAfter(attempt))
                .max(Duration::compareTo)
                .orElseThrow();
    }
}
