package dev.razao.localasaas.http;

import dev.razao.localasaas.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What goes back to the caller, or {@link #LOST} when nothing does. */
public record Answer(int status, Map<String, String> headers, String body) {
    /** The connection is closed without a word. */
    public static final Answer LOST = new Answer(0, Map.of(), "");

    boolean isLost() {
        return status == 0;
    }

    public static Answer ok(Object body) {
        return json(200, body);
    }

    public static Answer refused(int status, String code, String description) {
        var error = Map.of("code", code, "description", description);
        return json(status, Map.of("errors", List.of(error)));
    }

    public static Answer page(int status, String html) {
        return new Answer(status, Map.of("Content-Type", "text/html; charset=utf-8"), html);
    }

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), "");
    }

    public Answer with(Map<String, String> more) {
        var all = new HashMap<>(headers);
        all.putAll(more);
        return new Answer(status, Map.copyOf(all), body);
    }

    private static Answer json(int status, Object body) {
        return new Answer(
                status, Map.of("Content-Type", "application/json;charset=UTF-8"), Json.MAPPER.writeValueAsString(body));
    }
}
