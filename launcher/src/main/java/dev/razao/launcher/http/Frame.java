package dev.razao.launcher.http;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One event of a run, as it came over the stream.
 *
 * @param position of the event in the log
 * @param event the fields of its record
 */
public record Frame(long id, String type, String position, JsonNode event) {
    static Frame of(long id, String data) {
        var json = JsonMapper.shared().readTree(data);
        return new Frame(
                id, json.path("type").stringValue(), json.path("position").stringValue(), json.path("event"));
    }
}
