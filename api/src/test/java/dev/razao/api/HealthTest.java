package dev.razao.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class HealthTest {
    @Test
    void every_part_is_up() {
        var answer = Await.until("health", () -> Client.nobody().get("/health"), health -> health.status() == 200);

        var health = answer.json();
        assertThat(health.path("ok").asBoolean()).isTrue();
        assertThat(Instant.parse(health.path("ts").asString()))
                .isBefore(Instant.now().plusSeconds(60));
        assertThat(health.path("parts").propertyNames())
                .contains("postgres", "redis", "projection run-timeline", "projection kpis");
        assertThat(health.path("parts").valueStream())
                .allMatch(part -> part.asString().equals("up"));
    }
}
