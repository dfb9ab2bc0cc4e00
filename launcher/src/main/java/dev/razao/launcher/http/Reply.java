package dev.razao.launcher.http;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server answered. */
public record Reply(String call, int status, String text) {

    /** The body; missing where it is no JSON. */
    public JsonNode body() {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            return JsonMapper.shared().missingNode();
        }
    }

    public boolean succeeded() {
        return status >= 200 && status < 300;
    }

    public JsonNode bodyOf(int expected) {
        if (status != expected) {
            throw new Disappointment(
                    "%s was answered with %d instead of %d: %s".formatted(call, status, expected, text));
        }
        return body();
    }
}
