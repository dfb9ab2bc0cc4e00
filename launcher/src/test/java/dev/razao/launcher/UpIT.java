package dev.razao.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.launcher.house.Installation;
import dev.razao.launcher.house.Instance;
import dev.razao.launcher.house.Settings;
import dev.razao.launcher.http.Patience;
import dev.razao.launcher.http.PlatformClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpIT {
    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(2));
    private static final Map<String, Object> DEAL = Map.of(
            "title",
            "Plano anual",
            "valueCents",
            149_000,
            "customer",
            Map.of("name", "Ana Souza", "taxId", "529.982.247-25"));

    @TempDir
    private Path folder;

    @Test
    void what_a_killed_launcher_left_is_ended_by_the_next_one_and_the_data_stays() {
        String deal;
        List<ProcessHandle> orphans;
        try (var first = Launcher.start(folder, "up")) {
            var instance = awaitRunning(first);
            deal = client(instance).openDeal(DEAL);
            orphans = childrenOf(first);
            first.kill();
        }
        assertThat(orphans).hasSize(4).allMatch(ProcessHandle::isAlive);

        try (var second = Launcher.start(folder, "up")) {
            var instance = awaitRunning(second);
            assertThat(orphans).noneMatch(ProcessHandle::isAlive);
            var known = client(instance);
            PATIENCE.awaitThat(
                    "the deal to be read",
                    () -> known.deal(deal).path("title").asString().equals("Plano anual"));

            var children = childrenOf(second);
            second.stop();
            assertThat(children).hasSize(4).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void a_platform_that_dies_takes_the_rest_with_it_and_its_last_words_are_shown() {
        try (var up = Launcher.start(folder, "up")) {
            awaitRunning(up);
            var children = childrenOf(up);
            platformAmong(children).destroyForcibly();

            assertThat(up.await()).isEqualTo(1);
            assertThat(up.output()).contains("platform ended by itself", "platform.log");
            assertThat(children).noneMatch(ProcessHandle::isAlive);
        }
    }

    private Instance awaitRunning(Launcher launcher) {
        var settings = new Settings(folder, Map.of("RAZAO_FOLDER", "data"));
        return PATIENCE.awaitFirst("the platform to run", () -> {
            assertThat(launcher.isAlive()).as(launcher::output).isTrue();
            return launcher.output().contains("token") ? Installation.findRunning(settings) : Optional.empty();
        });
    }

    private static PlatformClient client(Instance instance) {
        return new PlatformClient(instance.url(), instance.token());
    }

    private static List<ProcessHandle> childrenOf(Launcher launcher) {
        return ProcessHandle.of(launcher.pid()).orElseThrow().children().toList();
    }

    private static ProcessHandle platformAmong(List<ProcessHandle> children) {
        return children.stream()
                .filter(child -> child.info().commandLine().orElse("").contains("api.jar"))
                .findFirst()
                .orElseThrow();
    }
}
