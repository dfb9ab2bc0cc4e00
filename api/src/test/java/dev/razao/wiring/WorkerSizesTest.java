package dev.razao.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.razao.wiring.WorkerSizes.Size;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class WorkerSizesTest {
    @Test
    void the_environment_sets_all_and_each() {
        var sizes = sizes(Map.of(
                "RAZAO_WORKERS_SEGMENTS", "3",
                "RAZAO_WORKERS_BATCH_SIZE", "300",
                "RAZAO_WORKERS_OF_RUNTIMELINE_SEGMENTS", "4",
                "RAZAO_WORKERS_OF_RUNTIMELINE_BATCH_SIZE", "700",
                "RAZAO_WORKERS_OF_KPIS_SEGMENTS", "1"));

        assertThat(sizes.of("run-timeline")).isEqualTo(new Size(4, 700));
        assertThat(sizes.of("kpis")).isEqualTo(new Size(1, 300));
        assertThat(sizes.of("deal-overview")).isEqualTo(new Size(3, 300));
        assertThat(sizes.of("run-execution", 5)).isEqualTo(new Size(3, 5));
    }

    @Test
    void a_name_that_no_processor_has_is_refused() {
        var sizes = sizes(Map.of("RAZAO_WORKERS_OF_RUNTIMELIME_SEGMENTS", "4"));
        sizes.of("run-timeline");

        assertThatThrownBy(sizes::refuseUnknown)
                .hasMessageContainingAll("RAZAO_WORKERS_OF_RUNTIMELIME_", "runtimeline");
    }

    @Test
    void nobody_works_in_no_segment() {
        var sizes = sizes(Map.of("RAZAO_WORKERS_OF_KPIS_SEGMENTS", "0"));

        assertThatThrownBy(() -> sizes.of("kpis"))
                .hasMessageContainingAll("RAZAO_WORKERS_OF_KPIS_SEGMENTS", "at least 1");
    }

    private static WorkerSizes sizes(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", variables));
        return new WorkerSizes(Binder.get(environment).bindOrCreate("razao.workers", Settings.Workers.class));
    }
}
