package dev.razao.launcher.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A server that speaks JSON, called with the same headers every time. */
public final class JsonServer {
    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);
    private static final int FIRST_ERROR = 400;
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String base;
    private final Map<String, String> headers;

    public JsonServer(URI base, Map<String, String> headers) {
        this.base = base.toString().replaceAll("/+$", "");
        this.headers = headers;
    }

    public static JsonServer withToken(URI base, String token) {
        return new JsonServer(base, Map.of("Authorization", "Bearer " + token));
    }

    public Reply get(String path) {
        return call("GET", path, null, Map.of());
    }

    public Reply post(String path, Object body) {
        return post(path, body, Map.of());
    }

    public Reply post(String path, Object body, Map<String, String> more) {
        return call("POST", path, body, more);
    }

    public Reply put(String path, Object body) {
        return call("PUT", path, body, Map.of());
    }

    public Reply delete(String path) {
        return call("DELETE", path, null, Map.of());
    }

    /** Whether it answers at all, and with success. */
    public boolean answers(String path) {
        try {
            return get(path).succeeded();
        } catch (Disappointment e) {
            return false;
        }
    }

    /** A stream of events, after the one with that id; -1 for all. */
    HttpResponse<InputStream> stream(String path, long after) throws IOException, InterruptedException {
        var request = request(path).header("Accept", "text/event-stream");
        if (after >= 0) {
            request.header("Last-Event-ID", String.valueOf(after));
        }
        var response = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
        if (response.statusCode() >= FIRST_ERROR) {
            throw new IOException(path + " was answered with " + response.statusCode());
        }
        return response;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach(request::header);
        return request;
    }

    private Reply call(String method, String path, @Nullable Object body, Map<String, String> more) {
        var request = request(path).timeout(TIME_LIMIT).header("Content-Type", "application/json");
        more.forEach(request::header);
        request.method(
                method,
                body == null
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
        var call = method + " " + base + path;
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Reply(call, response.statusCode(), response.body());
        } catch (IOException e) {
            throw new Disappointment(call + " was not answered: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Disappointment(call + " was interrupted.");
        }
    }
}
