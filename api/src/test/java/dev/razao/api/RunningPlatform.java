package dev.razao.api;

import dev.razao.embedded.EmbeddedPostgres;
import dev.razao.embedded.EmbeddedRedis;
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
    static final LocalAsaas ASAAS = LocalAsaas.start();

    private static final Map<String, String> SETTINGS = settings();
    private static final ConfigurableApplicationContext CONTEXT = start();

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
        return "http://127.0.0.1:"
                + ((WebServerApplicationContext) CONTEXT).getWebServer().getPort();
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
        return SETTINGS.entrySet().stream()
                .collect(Collectors.toMap(
                        setting -> setting.getKey()
                                .replace('.', '_')
                                .replace("-", "")
                                .toUpperCase(Locale.ROOT),
                        Map.Entry::getValue));
    }

    private static Map<String, String> settings() {
        var database = EmbeddedPostgres.shared().createDatabase();
        return Map.of(
                "razao.postgres.url",
                "postgresql://%s:%s@127.0.0.1:%d/%s"
                        .formatted(database.user(), database.password(), database.port(), database.name()),
                "razao.redis.url",
                EmbeddedRedis.shared().url().toString(),
                "razao.asaas.url",
                ASAAS.baseUrl().toString(),
                "razao.asaas.key",
                ASAAS.apiKey(),
                "razao.asaas.webhook-token",
                WEBHOOK_TOKEN,
                "razao.master-key",
                "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                "razao.api-token",
                TOKEN);
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Razao.class)
                .run(Stream.concat(
                                Stream.of("--server.port=0"),
                                SETTINGS.entrySet().stream()
                                        .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue())))
                        .toArray(String[]::new));
    }
}
