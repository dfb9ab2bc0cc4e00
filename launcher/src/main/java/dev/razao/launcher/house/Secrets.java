package dev.razao.launcher.house;

import dev.razao.embedded.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Made once, kept as lines that a shell can read; what the environment names goes before them. */
final class Secrets {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> kept;
    private final Settings settings;

    private Secrets(Map<String, String> kept, Settings settings) {
        this.kept = kept;
        this.settings = settings;
    }

    static Secrets in(Path file, Settings settings) {
        try {
            if (Files.notExists(file)) {
                PrivateFile.write(file, asLines(fresh()));
            }
            return new Secrets(read(file), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the names under which the platform wants them. */
    Map<String, String> all() {
        return kept.keySet().stream().collect(Collectors.toMap(name -> name, this::secret));
    }

    String apiToken() {
        return secret("RAZAO_API_TOKEN");
    }

    String webhookToken() {
        return secret("RAZAO_ASAAS_WEBHOOK_TOKEN");
    }

    String asaasKey() {
        return secret("RAZAO_ASAAS_KEY");
    }

    private String secret(String name) {
        return settings.text(name).orElseGet(() -> kept.get(name));
    }

    private static Map<String, String> fresh() {
        var secrets = new LinkedHashMap<String, String>();
        secrets.put("RAZAO_MASTER_KEY", Base64.getEncoder().encodeToString(random()));
        secrets.put("RAZAO_API_TOKEN", "rz_test_" + hex());
        secrets.put("RAZAO_ASAAS_WEBHOOK_TOKEN", hex());
        secrets.put("RAZAO_ASAAS_KEY", "aact_local_" + hex());
        return secrets;
    }

    private static byte[] random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String hex() {
        return HexFormat.of().formatHex(random());
    }

    private static String asLines(Map<String, String> secrets) {
        return secrets.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n", "", "\n"));
    }

    private static Map<String, String> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(name -> name[0], value -> value[1]));
    }
}
