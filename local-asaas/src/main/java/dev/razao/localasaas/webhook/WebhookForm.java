package dev.razao.localasaas.webhook;

import dev.razao.localasaas.http.Fields;
import dev.razao.localasaas.http.Refusal;
import dev.razao.localasaas.webhook.Webhook.SendType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the body that makes or changes a configuration. */
final class WebhookForm {
    private static final int API_VERSION = 3;

    private WebhookForm() {}

    static Webhook create(Fields fields) {
        return new Webhook(
                UUID.randomUUID().toString(),
                fields.requiredText("name"),
                url(fields),
                fields.text("email"),
                !fields.has("enabled") || fields.flag("enabled"),
                fields.flag("interrupted"),
                fields.whole("apiVersion", API_VERSION),
                token(fields),
                fields.choice("sendType", SendType.class),
                events(fields));
    }

    /** What the body leaves out stays as it was. */
    static Webhook change(Webhook old, Fields fields) {
        return new Webhook(
                old.id(),
                fields.has("name") ? fields.requiredText("name") : old.name(),
                fields.has("url") ? url(fields) : old.url(),
                old.email(),
                fields.has("enabled") ? fields.flag("enabled") : old.enabled(),
                fields.has("interrupted") ? fields.flag("interrupted") : old.interrupted(),
                old.apiVersion(),
                fields.has("authToken") ? token(fields) : old.authToken(),
                fields.has("sendType") ? fields.choice("sendType", SendType.class) : old.sendType(),
                fields.has("events") ? events(fields) : old.events());
    }

    private static String url(Fields fields) {
        var url = fields.requiredText("url");
        try {
            var uri = URI.create(url);
            if (String.valueOf(uri.getScheme()).matches("https?") && uri.getHost() != null) {
                return url;
            }
        } catch (IllegalArgumentException noUri) {
            // Refused below.
        }
        throw Refusal.invalid("url", "A URL informada é inválida.");
    }

    private static @Nullable String token(Fields fields) {
        var token = fields.text("authToken");
        if (token != null && !token.matches("\\S{32,255}")) {
            throw Refusal.invalid("authToken", "O token deve ter de 32 a 255 caracteres, sem espaços.");
        }
        return token;
    }

    private static List<String> events(Fields fields) {
        var events = fields.json()
                .path("events")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        if (events.isEmpty() || !events.stream().allMatch(event -> event.matches("[A-Z_]+"))) {
            throw Refusal.invalid("events", "Informe ao menos um evento válido.");
        }
        return events;
    }
}
