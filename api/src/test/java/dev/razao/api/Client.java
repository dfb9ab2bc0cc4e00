package dev.razao.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An integrator's view: HTTP and JSON, nothing else. */
record Client(String base, String token, Map<String, String> headers) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    Client(String token, Map<String, String> headers) {
        this("", token, headers);
    }

    static Client first() {
        return new Client(RunningPlatform.TOKEN, Map.of());
    }

    static Client nobody() {
        return new Client("", Map.of());
    }

    Client with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Client(base, token, Map.copyOf(more));
    }

    /** The same caller at another node. */
    Client at(String url) {
        return new Client(url, token, headers);
    }

    record Answer(int status, String text, HttpResponse<?> raw) {
        /** The answer, if it is one; a problem ends the test and says which. */
        JsonNode json() {
            if (status >= 400) throw new AssertionError(status + " " + text);
            return JSON.readTree(text);
        }

        JsonNode problem() {
            return JSON.readTree(text);
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    Answer post(String path, String json) {
        return with("Content-Type", "application/json").send("POST", path, BodyPublishers.ofString(json));
    }

    Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    Answer send(String method, String path, BodyPublisher body) {
        var answer = exchange(method, path, body, BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body(), answer);
    }

    /** The lines of a server-sent stream, as they come. */
    Stream<String> lines(String path) {
        var answer = exchange("GET", path, BodyPublishers.noBody(), BodyHandlers.ofLines());
        if (answer.statusCode() != 200) throw new AssertionError(answer.statusCode() + " for " + path);
        return answer.body();
    }

    private URI uri(String path) {
        if (path.startsWith("http")) return URI.create(path);
        return URI.create((base.isEmpty() ? RunningPlatform.url() : base) + path);
    }

    private <T> HttpResponse<T> exchange(String method, String path, BodyPublisher body, BodyHandler<T> handler) {
        var request = HttpRequest.newBuilder(uri(path)).method(method, body);
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), handler);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
