package dev.razao.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole platform, as a person meets it. */
class DemoIT {
    @TempDir
    private Path folder;

    @Test
    void the_main_job_is_done() throws IOException {
        play("demo");
    }

    @Test
    void the_main_job_is_done_once_although_the_platform_was_killed() throws IOException {
        play("demo", "--crash");
    }

    private void play(String... arguments) throws IOException {
        try (var demo = Launcher.start(folder, arguments)) {
            assertThat(demo.await()).as(demo::output).isZero();
            assertThat(demo.output()).contains("Tudo confere").doesNotContain("✗");
        }
        assertThat(folder.resolve("data/demos")).isEmptyDirectory();
        try (var exports = Files.list(folder.resolve("data/exports"))) {
            assertThat(exports).hasSize(1);
        }
    }
}
