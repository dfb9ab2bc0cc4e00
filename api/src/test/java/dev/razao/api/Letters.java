package dev.razao.api;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The dead letters of one tenant, as an operator sees them. */
record Letters(Tenant tenant) {
    private static final String ROUTE = "/api/admin/dead-letters";

    List<JsonNode> of(String processor) {
        return page("&processor=" + processor + "&limit=1000");
    }

    List<JsonNode> page(String parameters) {
        return tenant.client()
                .get(ROUTE + "?" + parameters.substring(1))
                .json()
                .valueStream()
                .toList();
    }

    List<JsonNode> await(String processor, int count) {
        return Await.until(count + " letters of " + processor, () -> of(processor), found -> found.size() == count);
    }

    Client.Answer retry(JsonNode letter) {
        return tenant.client().post(path(letter) + "/retry");
    }

    Client.Answer discard(JsonNode letter, String reason) {
        return tenant.client().post(path(letter) + "/discard", "{\"reason\": \"%s\"}".formatted(reason));
    }

    void discardAll() {
        page("&limit=1000").forEach(letter -> discard(letter, "the test is over"));
    }

    static String path(JsonNode letter) {
        return ROUTE + "/" + id(letter);
    }

    static long id(JsonNode letter) {
        return letter.path("id").asLong();
    }
}
