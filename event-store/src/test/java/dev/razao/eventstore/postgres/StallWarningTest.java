package dev.razao.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StallWarningTest {

    private final AtomicInteger warnings = new AtomicInteger();
    private final StallWarning stall = new StallWarning(() -> {
        warnings.incrementAndGet();
        return Watermark.NOTHING_WAITS;
    });

    @Test
    void the_holder_is_named_once_a_stall() {
        stall.waited(Duration.ofSeconds(5));
        assertThat(warnings).hasValue(0);

        stall.waited(Duration.ofSeconds(6));
        stall.waited(Duration.ofSeconds(7));
        assertThat(warnings).hasValue(1);

        stall.waited(Duration.ZERO);
        stall.waited(Duration.ofSeconds(6));
        assertThat(warnings).hasValue(2);
    }
}
