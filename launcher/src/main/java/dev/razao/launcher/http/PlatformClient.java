package dev.razao.launcher.http;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform as an integrator sees it. */
public final class PlatformClient {
    private final JsonServer server;

    public PlatformClient(URI url, String token) {
        server = JsonServer.withToken(url, token);
    }

    public String openDeal(Map<String, Object> deal) {
        return server.post("/deals", deal).bodyOf(201).path("dealId").stringValue();
    }

    public JsonNode deal(String id) {
        return server.get("/deals?limit=100")
                .bodyOf(200)
                .valueStream()
                .filter(deal -> deal.path("dealId").stringValue().equals(id))
                .findFirst()
                .orElseThrow(() -> new Disappointment("No deal " + id + " is among the newest."));
    }

    /** The same key starts the same run. */
    public String startRun(Map<String, Object> run, String key) {
        return server.post("/api/runs", run, Map.of("Idempotency-Key", key))
                .bodyOf(201)
                .path("runId")
                .stringValue();
    }

    public JsonNode run(String id) {
        return server.get("/api/runs/" + id).bodyOf(200).path("run");
    }

    public JsonNode runAsOf(String id, String position) {
        return server.get("/api/runs/" + id + "?asOf=" + position).bodyOf(200).path("run");
    }

    public RunFeed follow(String run, FrameListener listener) {
        return new RunFeed(server, "/api/runs/" + run + "/events", listener);
    }

    public Reply approve(String run, String digest) {
        return server.post("/api/runs/" + run + "/approve", Map.of("digest", digest));
    }

    public JsonNode payment(String id) {
        return server.get("/payments/" + id).bodyOf(200);
    }

    public JsonNode balances() {
        return server.get("/ledger/balances").bodyOf(200);
    }

    /** Of yesterday, today and tomorrow, so that no midnight falls between two looks. */
    public JsonNode kpis() {
        var today = LocalDate.now(ZoneOffset.UTC);
        return server.get("/metrics/kpi?from=%s&to=%s".formatted(today.minusDays(1), today.plusDays(1)))
                .bodyOf(200);
    }

    /** Every event of the run and of what came of it. */
    public List<JsonNode> trail(String run) {
        return exportTrail(run).lines().map(JsonMapper.shared()::readTree).toList();
    }

    /** The same as it is stored, a line an event. */
    public String exportTrail(String run) {
        var reply = server.get("/api/audit/runs/" + run);
        reply.bodyOf(200);
        return reply.text();
    }
}
