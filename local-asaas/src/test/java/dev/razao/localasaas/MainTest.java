package dev.razao.localasaas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void it_says_where_it_listens_and_stops_when_asked() throws Exception {
        var process = start(Map.of("LOCAL_ASAAS_PORT", "0", "LOCAL_ASAAS_API_KEY", "$aact_hmlg_mine"));
        try (var output = process.inputReader()) {
            var line = output.readLine();

            assertThat(line).matches("local-asaas listening on http://127\\.0\\.0\\.1:\\d+/v3");
            var baseUrl = line.substring(line.indexOf("http"));
            assertThat(new Caller(baseUrl, "$aact_hmlg_mine").get("/payments").status())
                    .isEqualTo(200);
            process.toHandle().destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(output.readLine()).isNull();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void a_taken_port_is_told_with_its_remedy() throws Exception {
        try (var running = LocalAsaas.start()) {
            var port = running.baseUrl().replaceAll(".*:(\\d+)/v3", "$1");

            assertRefused(Map.of("LOCAL_ASAAS_PORT", port), "LOCAL_ASAAS_PORT is taken");
        }
    }

    @Test
    void a_setting_that_is_no_number_is_told_by_name() throws Exception {
        assertRefused(Map.of("LOCAL_ASAAS_RETRY_SCALE", "fast"), "LOCAL_ASAAS_RETRY_SCALE must be a number");
    }

    private static void assertRefused(Map<String, String> environment, String message) throws Exception {
        var process = start(environment);
        try (var errors = process.errorReader()) {
            assertThat(errors.readLine()).contains("local-asaas cannot start").contains(message);
            assertThat(process.waitFor()).isEqualTo(1);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(Map<String, String> environment) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Main.class.getName());
        builder.environment().putAll(environment);
        return builder.start();
    }
}
