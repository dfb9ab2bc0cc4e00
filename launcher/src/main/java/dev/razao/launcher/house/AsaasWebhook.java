package dev.razao.launcher.house;

import dev.razao.launcher.http.JsonServer;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Tells the local Asaas where the platform listens, as an operator does once in the real one. */
final class AsaasWebhook {
    private static final String NAME = "Razão";
    private static final List<String> EVENTS = List.of(
            "PAYMENT_CREATED",
            "PAYMENT_UPDATED",
            "PAYMENT_CONFIRMED",
            "PAYMENT_RECEIVED",
            "PAYMENT_OVERDUE",
            "PAYMENT_DELETED",
            "PAYMENT_RESTORED",
            "PAYMENT_REFUNDED",
            "PAYMENT_PARTIALLY_REFUNDED");

    private AsaasWebhook() {}

    /** Right again after the port changed, and going again after too many failures had stopped it. */
    static void provide(URI asaas, Secrets secrets, URI platform) {
        var account = new JsonServer(asaas, Map.of("access_token", secrets.asaasKey(), "User-Agent", "razao-launcher"));
        var wanted = Map.of(
                "name",
                NAME,
                "url",
                platform + "/webhooks/asaas",
                "email",
                "operador@example.com",
                "enabled",
                true,
                "interrupted",
                false,
                "apiVersion",
                3,
                "authToken",
                secrets.webhookToken(),
                "sendType",
                "SEQUENTIALLY",
                "events",
                EVENTS);
        var known = account.get("/webhooks")
                .bodyOf(200)
                .path("data")
                .valueStream()
                .filter(webhook -> webhook.path("name").asString().equals(NAME))
                .map(webhook -> webhook.path("id").asString())
                .findFirst();
        known.map(id -> account.put("/webhooks/" + id, wanted))
                .orElseGet(() -> account.post("/webhooks", wanted))
                .bodyOf(200);
    }
}
