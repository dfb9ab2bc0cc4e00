package dev.razao.localasaas;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What the stand-in answered. */
public record Reply(int status, HttpHeaders headers, JsonNode json) {

    public String text(String field) {
        return json.path(field).asString("");
    }

    public String errorCode() {
        return json.path("errors").path(0).path("code").asString("");
    }
}
