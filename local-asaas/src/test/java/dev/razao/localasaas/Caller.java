package dev.razao.localasaas;

import dev.razao.localasaas.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.node.MissingNode;

/** Calls the stand-in as a customer of the provider would. */
public record Caller(String baseUrl, String apiKey) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static Caller of(LocalAsaas asaas) {
        return new Caller(asaas.baseUrl(), asaas.apiKey());
    }

    public Reply get(String path) {
        return call("GET", path, BodyPublishers.noBody());
    }

    public Reply getWithBody(String path, String body) {
        return call("GET", path, BodyPublishers.ofString(body));
    }

    public Reply post(String path, String body) {
        return call("POST", path, BodyPublishers.ofString(body));
    }

    public Reply post(String path) {
        return call("POST", path, BodyPublishers.noBody());
    }

    public Reply put(String path, String body) {
        return call("PUT", path, BodyPublishers.ofString(body));
    }

    public Reply delete(String path) {
        return call("DELETE", path, BodyPublishers.noBody());
    }

    /** Paths under {@code /_control} are of the same server but not of the provider. */
    private Reply call(String method, String path, BodyPublisher body) {
        var base = path.startsWith("/_control") ? baseUrl.replace("/v3", "") : baseUrl;
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("access_token", apiKey)
                .header("User-Agent", "razao-tests")
                .header("Content-Type", "application/json")
                .method(method, body)
                .build());
    }

    public static Reply send(HttpRequest request) {
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            var isJson = response.body().startsWith("{") || response.body().startsWith("[");
            return new Reply(
                    response.statusCode(),
                    response.headers(),
                    isJson ? Json.read(response.body()) : MissingNode.getInstance());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
