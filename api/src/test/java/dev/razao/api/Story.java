package dev.razao.api;

import static dev.razao.api.RunningPlatform.ASAAS;
import static dev.razao.api.RunningPlatform.WEBHOOK_TOKEN;

import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job, step by step, as its users do it. */
final class Story {
    static final long PRICE_CENTS = 149_000;

    private static final JsonMapper JSON = new JsonMapper();

    private final Client client;

    Story(Client client) {
        this.client = client;
    }

    String openDeal() {
        return client.post("/deals", """
                {"title": "Plano Pro anual", "valueCents": %d,
                 "customer": {"name": "Ana Souza", "taxId": "249.715.637-92", "email": "ana@example.com"}}""".formatted(PRICE_CENTS))
                .json()
                .path("dealId")
                .asString();
    }

    String startRun(String deal) {
        return client.post("/api/runs", """
                {"agent": "luddy", "input": "Oi! Quero contratar o Plano Pro, posso pagar com Pix?",
                 "context": {"dealId": "%s"}}""".formatted(deal))
                .json()
                .path("runId")
                .asString();
    }

    JsonNode runIn(String run, String status) {
        return Await.until(
                "run " + run + " to be " + status,
                () -> client.get("/api/runs/" + run).problem(),
                view -> view.path("run").path("status").asString("").equals(status));
    }

    String awaitedDigest(String run) {
        return runIn(run, "awaiting_confirmation")
                .path("run")
                .path("awaitedDigest")
                .asString();
    }

    void approve(String run) {
        client.post("/api/runs/" + run + "/approve", "{\"digest\": \"%s\"}".formatted(awaitedDigest(run)));
    }

    /** The charge that the provider holds for this payment's run, once it exists. */
    String chargeOf(String run) {
        var created = Await.until("a charge for run " + run, () -> paymentOf(run), payment -> !payment.path("chargeId")
                .isMissingNode());
        return created.path("chargeId").asString();
    }

    JsonNode paymentOf(String run) {
        return client.get("/payments/" + paymentIdOf(run)).problem();
    }

    /** What the charging step told the agent. */
    String paymentIdOf(String run) {
        return client.get("/api/runs/" + run)
                .json()
                .path("timeline")
                .valueStream()
                .map(moment -> moment.path("result").asString(""))
                .filter(result -> result.contains("paymentId"))
                .map(result -> JSON.readTree(result).path("paymentId").asString())
                .findFirst()
                .orElse("none");
    }

    void pay(String chargeId) {
        ASAAS.pay(chargeId);
    }

    Client.Answer webhook(String event, String chargeId, String reference) {
        return new Client("", java.util.Map.of("asaas-access-token", WEBHOOK_TOKEN))
                .post("/webhooks/asaas", """
                {"id": "evt_%s&1", "event": "%s", "dateCreated": "2026-11-21 10:00:00",
                 "payment": {"object": "payment", "id": "%s", "externalReference": "%s", "status": "RECEIVED",
                             "value": 1490.00, "netValue": 1488.01, "billingType": "PIX"}}""".formatted(UUID.randomUUID(), event, chargeId, reference));
    }
}
