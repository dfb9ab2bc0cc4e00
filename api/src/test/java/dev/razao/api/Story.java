package dev.razao.api;

import static dev.razao.api.RunningPlatform.ASAAS;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job, step by step, as its users do it. */
final class Story {
    static final long PRICE_CENTS = 149_000;
    static final String WORDS = "Oi! Quero contratar o Plano Pro, posso pagar com Pix?";

    private static final JsonMapper JSON = new JsonMapper();

    private final Client client;

    Story(Client client) {
        this.client = client;
    }

    /** What is left of a story that was told to its end. */
    record Told(String deal, String run, String payment) {}

    Told tell() {
        var deal = openDeal();
        var run = startRun(deal);
        approve(run);
        pay(chargeOf(run));
        runIn(run, "completed");
        dealIn(deal, "won");
        return new Told(deal, run, paymentIdOf(run));
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
                {"agent": "luddy", "input": "%s", "context": {"dealId": "%s"}}""".formatted(WORDS, deal))
                .json()
                .path("runId")
                .asString();
    }

    String runThatWaits() {
        var run = startRun(openDeal());
        runIn(run, "awaiting_confirmation");
        return run;
    }

    JsonNode runIn(String run, String status) {
        return Await.until(
                "run " + run + " to be " + status,
                () -> client.get("/api/runs/" + run).problem(),
                view -> view.path("run").path("status").asString("").equals(status));
    }

    JsonNode dealIn(String deal, String stage) {
        return Await.until("deal " + deal + " to be " + stage, () -> deal(deal), view -> view.path("stage")
                .asString("")
                .equals(stage));
    }

    private JsonNode deal(String deal) {
        return client.get("/deals?limit=100")
                .json()
                .valueStream()
                .filter(view -> view.path("dealId").asString().equals(deal))
                .findFirst()
                .orElseGet(JSON::createObjectNode);
    }

    String awaitedDigest(String run) {
        return runIn(run, "awaiting_confirmation")
                .path("run")
                .path("awaitedDigest")
                .asString();
    }

    void approve(String run) {
        decide(run, "approve", "digest", awaitedDigest(run)).json();
    }

    Client.Answer decide(String run, String word, String field, String value) {
        return client.post("/api/runs/" + run + "/" + word, "{\"%s\": \"%s\"}".formatted(field, value));
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

    JsonNode paymentIn(String payment, String status) {
        return Await.until(
                "payment " + payment + " to be " + status,
                () -> client.get("/payments/" + payment).problem(),
                view -> view.path("status").asString("").equals(status));
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
}
