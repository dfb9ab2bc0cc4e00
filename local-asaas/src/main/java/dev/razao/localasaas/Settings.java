package dev.razao.localasaas;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the stand-in is set up. Port 0 is any free one; without a folder nothing is kept; the provider's retry waits are
 * multiplied by the scale; a webhook receiver has the time limit to answer.
 */
public record Settings(int port, String apiKey, @Nullable Path folder, double retryScale, Duration webhookTimeLimit) {
    private static final int PORT = 8480;
    private static final double RETRY_SCALE = 0.001;

    /** Any free port, nothing kept, and retries within milliseconds. */
    public static final Settings FOR_TESTS = new Settings(0, "$aact_hmlg_local", null, 0.0001, Duration.ofSeconds(10));

    public Settings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("LOCAL_ASAAS_PORT must be from 0 to 65535, not " + port);
        }
        if (apiKey.isBlank()) {
            throw new IllegalArgumentException("LOCAL_ASAAS_API_KEY must not be blank");
        }
        if (!(retryScale >= 0 && retryScale <= 1)) {
            throw new IllegalArgumentException("LOCAL_ASAAS_RETRY_SCALE must be from 0 to 1, not " + retryScale);
        }
    }

    static Settings from(Map<String, String> environment) {
        var folder = environment.getOrDefault("LOCAL_ASAAS_FOLDER", "");
        return new Settings(
                read(environment, "LOCAL_ASAAS_PORT", PORT, Integer::valueOf),
                environment.getOrDefault("LOCAL_ASAAS_API_KEY", FOR_TESTS.apiKey),
                folder.isBlank() ? null : Path.of(folder),
                read(environment, "LOCAL_ASAAS_RETRY_SCALE", RETRY_SCALE, Double::valueOf),
                FOR_TESTS.webhookTimeLimit);
    }

    public Settings withFolder(Path kept) {
        return new Settings(port, apiKey, kept, retryScale, webhookTimeLimit);
    }

    public Settings withRetryScale(double scale) {
        return new Settings(port, apiKey, folder, scale, webhookTimeLimit);
    }

    public Settings withWebhookTimeLimit(Duration limit) {
        return new Settings(port, apiKey, folder, retryScale, limit);
    }

    private static <N extends Number> N read(
            Map<String, String> environment, String name, N otherwise, Function<String, N> parser) {
        var text = environment.getOrDefault(name, "");
        try {
            return text.isBlank() ? otherwise : parser.apply(text);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(name + " must be a number, not '" + text + "'", noNumber);
        }
    }
}
