package dev.razao.localasaas.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One call. Header names are lower case; {@code variables} are the named parts of the matched path. */
public record Request(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        String body,
        Map<String, String> variables) {

    public String id() {
        return variables.getOrDefault("id", "");
    }

    public Fields fields() {
        return Fields.of(body);
    }

    public @Nullable String query(String name) {
        var value = query.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public boolean changesState() {
        return !method.equals("GET");
    }

    Request with(Map<String, String> matched) {
        return new Request(method, path, query, headers, body, matched);
    }
}
