package dev.razao.api.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProcessorFailuresTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Exception BROKEN = new IllegalStateException("no such row");

    private Instant now = NOW;
    private final ProcessorFailures failures = new ProcessorFailures(new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void a_failure_is_told_until_its_segment_goes_on() {
        failures.failed("run-timeline", 1, BROKEN);

        failures.wentOn("run-timeline", 0);
        assertThat(failures.of("run-timeline")).hasValue("IllegalStateException");
        assertThat(failures.of("kpis")).isEmpty();

        failures.wentOn("run-timeline", 1);
        assertThat(failures.of("run-timeline")).isEmpty();
    }

    @Test
    void a_failure_that_did_not_come_back_is_over() {
        failures.failed("run-timeline", 1, BROKEN);
        now = now.plusSeconds(13);
        assertThat(failures.of("run-timeline")).isEmpty();
    }

    @Test
    void what_fails_again_and_again_is_awaited_for_longer() {
        for (int wait = 1; wait < 60; wait *= 2) {
            failures.failed("run-timeline", 1, BROKEN);
            now = now.plusSeconds(wait);
        }
        failures.failed("run-timeline", 1, BROKEN);
        now = now.plusSeconds(65);
        assertThat(failures.of("run-timeline")).hasValue("IllegalStateException");
        now = now.plusSeconds(6);
        assertThat(failures.of("run-timeline")).isEmpty();
    }
}
