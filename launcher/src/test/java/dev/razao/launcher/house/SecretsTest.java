package dev.razao.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path folder;

    @Test
    void are_made_once() {
        assertThat(secrets(Map.of()).all()).isEqualTo(secrets(Map.of()).all());
    }

    @Test
    void are_others_in_another_folder() {
        var others = Secrets.in(folder.resolve("others"), new Settings(folder, Map.of()))
                .all();

        assertThat(secrets(Map.of()).all().values()).doesNotContainAnyElementsOf(others.values());
    }

    @Test
    void are_for_their_owner_only() throws IOException {
        secrets(Map.of());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void have_the_form_that_the_platform_wants() {
        var all = secrets(Map.of()).all();

        assertThat(Base64.getDecoder().decode(all.get("RAZAO_MASTER_KEY"))).hasSize(32);
        assertThat(all.get("RAZAO_API_TOKEN")).matches("rz_test_[0-9a-f]{64}");
        assertThat(all.get("RAZAO_ASAAS_WEBHOOK_TOKEN")).matches("\\S{32,255}");
    }

    @Test
    void give_way_to_the_environment_and_come_back_without_it() {
        var kept = secrets(Map.of()).apiToken();

        assertThat(secrets(Map.of("RAZAO_API_TOKEN", "rz_test_mine")).apiToken())
                .isEqualTo("rz_test_mine");
        assertThat(secrets(Map.of()).apiToken()).isEqualTo(kept);
    }

    private Secrets secrets(Map<String, String> environment) {
        return Secrets.in(file(), new Settings(folder, environment));
    }

    private Path file() {
        return folder.resolve("secrets");
    }
}
