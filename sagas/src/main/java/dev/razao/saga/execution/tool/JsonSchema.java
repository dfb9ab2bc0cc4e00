package dev.razao.saga.execution.tool;

import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The part of JSON Schema that tools need. Objects are closed: a field that nobody declared is a fault. */
public final class JsonSchema {
    /** Without duplicate detection a person could approve one amount and the tool get another. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Set<String> KEYWORDS = Set.of(
            "type",
            "description",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "minItems",
            "maxItems",
            "enum",
            "minLength",
            "maxLength",
            "minimum",
            "maximum");

    /** Of a tool without arguments. */
    public static final JsonSchema NONE =
            of("{\"type\": \"object\", \"properties\": {}, \"additionalProperties\": false}");

    private final JsonNode root;

    private JsonSchema(JsonNode root) {
        this.root = root;
    }

    /** @throws IllegalArgumentException if it has a keyword that would not be checked */
    public static JsonSchema of(String text) {
        return of(STRICT.readTree(text));
    }

    public static JsonSchema of(JsonNode root) {
        mustBeChecked(root);
        return new JsonSchema(root);
    }

    public JsonNode root() {
        return root;
    }

    /** @throws UnfitArguments if the text is no JSON or breaks the schema */
    public JsonNode read(String json) {
        var value = parse(json);
        new SchemaCheck().check(value, root, "arguments");
        return value;
    }

    private static JsonNode parse(String json) {
        try {
            return STRICT.readTree(json);
        } catch (JacksonException malformed) {
            throw new UnfitArguments("arguments are not well-formed JSON");
        }
    }

    private static void mustBeChecked(JsonNode rule) {
        for (var keyword : rule.propertyNames()) {
            if (!KEYWORDS.contains(keyword)) throw new IllegalArgumentException("Keyword not supported: " + keyword);
        }
        for (var property : rule.path("properties")) mustBeChecked(property);
        if (rule.has("items")) mustBeChecked(rule.get("items"));
    }
}
