package dev.razao.launcher.http;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The side of the local Asaas that the real one does not have: it pays, disturbs and tells what happened. */
public final class AsaasControl {
    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(1));
    private static final int SHUFFLE = 7;

    private final JsonServer server;

    /** @param asaas its base, with {@code /v3} */
    public AsaasControl(URI asaas) {
        server = new JsonServer(asaas.resolve("/_control"), Map.of());
    }

    /** Whether it is one that can be controlled. */
    public boolean isThere() {
        return server.answers("/deliveries");
    }

    /** From now on every webhook waits, and will come that many times. */
    public void holdAndRepeatWebhooks(int times) {
        server.post("/deliveries/hold", Map.of()).bodyOf(200);
        server.put("/deliveries", Map.of("repeat", times)).bodyOf(200);
    }

    public void awaitWaitingWebhooks(int count) {
        PATIENCE.awaitThat(
                count + " webhooks to wait at Asaas",
                () -> server.get("/deliveries").bodyOf(200).path("waiting").intValue() >= count);
    }

    public void releaseWebhooksShuffled() {
        server.post("/deliveries/release", Map.of("seed", SHUFFLE)).bodyOf(200);
    }

    /** As it was before anything was disturbed. */
    public void calm() {
        server.delete("/faults").bodyOf(200);
        server.post("/faults/release", Map.of()).bodyOf(200);
        server.put("/deliveries", Map.of("repeat", 1)).bodyOf(200);
        server.post("/deliveries/release", Map.of()).bodyOf(200);
    }

    /** The next charge will be made, and its maker not be told. */
    public void holdNextChargeAnswer() {
        server.post("/faults", Map.of("kind", "HOLD_ANSWER")).bodyOf(200);
    }

    public void awaitHeldAnswer() {
        PATIENCE.awaitThat(
                "the charge to be made at Asaas",
                () -> server.get("/faults").bodyOf(200).path("held").intValue() > 0);
    }

    public void releaseHeldAnswers() {
        server.post("/faults/release", Map.of()).bodyOf(200);
    }

    public void pay(String charge) {
        server.post("/payments/" + charge + "/pay", Map.of()).bodyOf(200);
    }

    public long chargesMadeFor(String reference) {
        return journal("calls").stream()
                .filter(call -> call.path("method").stringValue("").equals("POST"))
                .filter(call -> call.path("path").stringValue("").equals("/v3/payments"))
                .filter(call -> call.path("externalReference").stringValue("").equals(reference))
                .count();
    }

    /** The names of the events whose delivery was tried for this charge, in order. */
    public List<String> deliveriesFor(String charge) {
        return journal("deliveries").stream()
                .filter(attempt -> attempt.path("paymentId").stringValue("").equals(charge))
                .map(attempt -> attempt.path("event").stringValue())
                .toList();
    }

    private List<JsonNode> journal(String part) {
        return server.get("/journal").bodyOf(200).path(part).valueStream().toList();
    }
}
