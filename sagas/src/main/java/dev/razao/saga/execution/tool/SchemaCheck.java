package dev.razao.saga.execution.tool;

import tools.jackson.databind.JsonNode;

/** Compares a value with a schema and stops at the first difference. */
final class SchemaCheck {
    void check(JsonNode value, JsonNode rule, String at) {
        var type = rule.path("type").asString();
        switch (type) {
            case "object" -> checkObject(value, rule, at);
            case "array" -> checkArray(value, rule, at);
            case "string" -> checkText(value, rule, at);
            case "integer" -> checkInteger(value, rule, at);
            default -> throw new IllegalArgumentException("Type not supported: " + type);
        }
    }

    private void checkObject(JsonNode value, JsonNode rule, String at) {
        must(value.isObject(), at, "must be an object");
        for (var name : rule.path("required")) must(value.has(name.stringValue()), at, "lacks " + name.stringValue());
        for (var field : value.properties()) {
            var declared = rule.path("properties").path(field.getKey());
            must(!declared.isMissingNode(), at, "has an unknown field");
            check(field.getValue(), declared, at + "." + field.getKey());
        }
    }

    private void checkArray(JsonNode value, JsonNode rule, String at) {
        must(value.isArray(), at, "must be a list");
        mustBeWithin(value.size(), rule.path("minItems"), rule.path("maxItems"), at, "length");
        for (int index = 0; index < value.size(); index++) {
            check(value.get(index), rule.path("items"), at + "[" + index + "]");
        }
    }

    private void checkText(JsonNode value, JsonNode rule, String at) {
        must(value.isString(), at, "must be a text");
        mustBeWithin(value.stringValue().length(), rule.path("minLength"), rule.path("maxLength"), at, "length");
        must(value.stringValue().indexOf('\0') < 0, at, "has a character that cannot be stored");
        var allowed = rule.path("enum");
        must(allowed.isMissingNode() || allowed.valueStream().anyMatch(value::equals), at, "must be one of " + allowed);
    }

    private void checkInteger(JsonNode value, JsonNode rule, String at) {
        must(value.isIntegralNumber() && value.canConvertToLong(), at, "must be a whole number");
        mustBeWithin(value.longValue(), rule.path("minimum"), rule.path("maximum"), at, "value");
    }

    private void mustBeWithin(long size, JsonNode least, JsonNode most, String at, String what) {
        must(least.isMissingNode() || size >= least.longValue(), at, what + " must be at least " + least);
        must(most.isMissingNode() || size <= most.longValue(), at, what + " must be at most " + most);
    }

    private void must(boolean fits, String at, String fault) {
        if (!fits) throw new UnfitArguments(at + " " + fault);
    }
}
