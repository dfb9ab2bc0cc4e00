package dev.razao.api.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.eventhandling.ErrorContext;
import org.junit.jupiter.api.Test;

class ProcessorFailuresTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final ErrorContext BROKEN =
            new ErrorContext("run-timeline", new IllegalStateException("no such row"), List.of());

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
    void a_failure_is_passed_on_and_told() {
        assertThatThrownBy(() -> failures.handleError(BROKEN)).isSameAs(BROKEN.error());
        assertThat(failures.of("run-timeline")).hasValue("IllegalStateException");
        assertThat(failures.of("kpis")).isEmpty();
    }

    @Test
    void a_failure_that_did_not_come_back_is_over() {
        assertThatThrownBy(() -> failures.handleError(BROKEN)).isSameAs(BROKEN.error());
        now = NOW.plus(Duration.ofMinutes(3));
        assertThat(failures.of("run-timeline")).isEmpty();
    }
}
