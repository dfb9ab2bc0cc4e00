package dev.razao.saga.collection.asaas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.localasaas.LocalAsaas;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody else who uses the account. */
record Caller(LocalAsaas asaas) {
    JsonNode call(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(asaas.baseUrl() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("access_token", asaas.apiKey())
                .header("User-Agent", "somebody")
                .header("Content-Type", "application/json")
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return JsonMapper.shared().readTree(response.body());
        }
    }
}
