package dev.razao.api;

import dev.razao.embedded.EmbeddedPostgres;
import dev.razao.embedded.EmbeddedRedis;
import dev.razao.embedded.PostgresDatabase;
import dev.razao.localasaas.LocalAsaas;
import dev.razao.wiring.Razao;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole platform in this JVM, on real parts and free ports; one for all tests, ended with the JVM. */
final class RunningPlatform {
    static final String TOKEN = "rz_test_first";
    static final String WEBHOOK_TOKEN = "webhook-token-of-the-tests-0123456789";
    static final String MASTER_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    static final LocalAsaas ASAAS = LocalAsaas.start();

    static final PostgresDatabase DATABASE = EmbeddedPostgres.shared().createDatabase();
    private static final ConfigurableApplicationContext CONTEXT = startOn(DATABASE);

    static {
        new Client("", Map.of("access_token", ASAAS.apiKey(), "User-Agent", "razao/test"))
                .post(ASAAS.baseUrl() + "/webhooks", """
                {"name": "tests", "url": "%s/webhooks/asaas", "email": "ops@example.com", "enabled": true,
                 "interrupted": false, "apiVersion": 3, "authToken": "%s", "sendType": "SEQUENTIALLY",
                 "events": ["PAYMENT_CREATED", "PAYMENT_CONFIRMED", "PAYMENT_RECEIVED", "PAYMENT_OVERDUE"]}""".formatted(url(), WEBHOOK_TOKEN))
                .json();
    }

    private RunningPlatform() {}

    static String url() {
        return urlOf(CONTEXT);
    }

    static <T> T part(String name, Class<T> type) {
        return CONTEXT.getBean(name, type);
    }

    static <T> T part(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    static <T> Stream<T> parts(Class<T> type) {
        return CONTEXT.getBeanProvider(type).stream();
    }

    /** What another node of this platform needs to know. */
    static Map<String, String> environment() {
        return settings(DATABASE).entrySet().stream()
                .collect(Collectors.toMap(
                        setting -> setting.getKey()
                                .replace('.', '_')
                                .replace("-", "")
                                .toUpperCase(Locale.ROOT),
                        Map.Entry::getValue));
    }

    static String urlOf(ConfigurableApplicationContext platform) {
        return "http://127.0.0.1:"
                + ((WebServerApplicationContext) platform).getWebServer().getPort();
    }

    /** As RAZAO_POSTGRES_URL names it. */
    static String urlOf(PostgresDatabase database) {
        return "postgresql://%s:%s@127.0.0.1:%d/%s"
                .formatted(database.user(), database.password(), database.port(), database.name());
    }

    private static Map<String, String> settings(PostgresDatabase database) {
        return Map.of(
                "razao.postgres.url",
                urlOf(database),
                "razao.redis.url",
                EmbeddedRedis.shared().url().toString(),
                "razao.asaas.url",
                ASAAS.baseUrl().toString(),
                "razao.asaas.key",
                ASAAS.apiKey(),
                "razao.asaas.webhook-token",
                WEBHOOK_TOKEN,
                "razao.master-key",
                MASTER_KEY,
                "razao.api-token",
                TOKEN);
    }

    /** Another one, on the same parts but for its database. */
    static ConfigurableApplicationContext startOn(PostgresDatabase database) {
        return new SpringApplicationBuilder(Razao.class)
                .run(Stream.concat(
                                Stream.of("--server.port=0"),
                                settings(database).entrySet().stream()
                                        .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue())))
                        .toArray(String[]::new));
    }
}
