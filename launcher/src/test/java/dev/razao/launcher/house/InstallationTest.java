package dev.razao.launcher.house;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.razao.embedded.MissingPrerequisite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
    @TempDir
    private Path checkout;

    @Test
    void a_port_that_is_taken_is_named_with_its_setting() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var installation = with("RAZAO_PORT", String.valueOf(other.getLocalPort()))) {
            assertThatExceptionOfType(MissingPrerequisite.class)
                    .isThrownBy(installation::start)
                    .withMessageContainingAll("Port " + other.getLocalPort(), "RAZAO_PORT");
        }
    }

    @Test
    void a_port_that_is_none_is_refused() {
        try (var installation = with("RAZAO_PORT", "http")) {
            assertThatExceptionOfType(MissingPrerequisite.class)
                    .isThrownBy(installation::start)
                    .withMessage("RAZAO_PORT must be a port from 0 to 65535, not 'http'.");
        }
    }

    @Test
    void a_folder_that_cannot_be_written_to_is_named() throws IOException {
        Files.createFile(checkout.resolve("file"));

        assertThatExceptionOfType(MissingPrerequisite.class)
                .isThrownBy(() -> with("RAZAO_FOLDER", "file/folder"))
                .withMessageContainingAll("file/folder", "cannot be written to");
    }

    @Test
    void a_folder_that_another_one_uses_is_left_alone() {
        try (var _ = with("RAZAO_FOLDER", "mine")) {
            assertThatExceptionOfType(MissingPrerequisite.class)
                    .isThrownBy(() -> with("RAZAO_FOLDER", "mine"))
                    .withMessageContaining("in use");
        }
    }

    @Test
    void a_database_that_does_not_answer_is_named() {
        try (var installation = new Installation(new Settings(
                checkout, Map.of("RAZAO_PORT", "0", "RAZAO_POSTGRES_URL", "postgresql://a:b@127.0.0.1:1/c")))) {
            assertThatExceptionOfType(MissingPrerequisite.class)
                    .isThrownBy(installation::start)
                    .withMessageContaining("RAZAO_POSTGRES_URL");
        }
    }

    @Test
    void a_program_that_is_not_built_is_named() {
        var settings = new Settings(checkout, Map.of());
        try (var house = House.open(settings.folder())) {
            assertThatExceptionOfType(MissingPrerequisite.class)
                    .isThrownBy(() -> house.start(Program.PLATFORM, checkout, Map.of()))
                    .withMessageContainingAll("api.jar", "./razao up");
        }
    }

    private Installation with(String name, String value) {
        return new Installation(new Settings(checkout, Map.of(name, value)));
    }
}
