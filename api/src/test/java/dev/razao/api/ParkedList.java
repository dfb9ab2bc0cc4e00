package dev.razao.api;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What waits for a person. */
record ParkedList(Client client) {
    static ParkedList of(Client client) {
        return new ParkedList(client);
    }

    Optional<JsonNode> find(String event) {
        return client.get("/api/admin/parked")
                .json()
                .valueStream()
                .filter(parked -> parked.path("request").asString().contains(event))
                .findFirst();
    }

    JsonNode await(String event) {
        return Await.until(event + " to be parked", () -> find(event), Optional::isPresent)
                .orElseThrow();
    }

    Client.Answer retry(JsonNode parked) {
        return client.post(path(parked) + "/retry");
    }

    Client.Answer discard(JsonNode parked) {
        return client.post(path(parked) + "/discard", "{\"reason\": \"Not ours\"}");
    }

    private static String path(JsonNode parked) {
        return "/api/admin/parked/" + parked.path("id").asString();
    }
}
