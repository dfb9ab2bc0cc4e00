package dev.razao.api;

import java.util.UUID;

/** An event as Asaas sends it. */
record Webhook(String id, String event, String charge, String reference) {
    private static final String TOKEN = "asaas-access-token";

    static Webhook of(String event, String charge, String reference) {
        return new Webhook("evt_" + UUID.randomUUID() + "&1", event, charge, reference);
    }

    Client.Answer send() {
        return post(RunningPlatform.WEBHOOK_TOKEN, body());
    }

    static Client.Answer post(String token, String body) {
        return Client.nobody().with(TOKEN, token).post("/webhooks/asaas", body);
    }

    String body() {
        return """
                {"id": "%s", "event": "%s", "dateCreated": "2026-11-21 10:00:00",
                 "payment": {"object": "payment", "id": "%s", "externalReference": "%s", "status": "RECEIVED",
                             "value": 1490.00, "netValue": 1488.01, "billingType": "PIX", "deleted": false}}""".formatted(id, event, charge, reference);
    }
}
