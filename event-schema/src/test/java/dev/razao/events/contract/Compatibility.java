package dev.razao.events.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What today's readers could not read of what was stored yesterday. Events may gain an optional property, and an enum
 * a constant: old events lack both, and all who read new ones are deployed together with those who write them.
 */
final class Compatibility {
    private static final Set<String> WORDS_ABOUT_IT = Set.of("title", "description");
    private final List<String> breaks = new ArrayList<>();

    private Compatibility() {}

    static List<String> breaks(JsonNode before, JsonNode now) {
        var compatibility = new Compatibility();
        compatibility.compare("", before, now);
        return List.copyOf(compatibility.breaks);
    }

    private void compare(String at, JsonNode before, JsonNode now) {
        for (var keyword : keywordsOf(before, now)) {
            switch (keyword) {
                case "properties" -> compareProperties(at, before, now);
                case "required" -> compareRequired(at, before, now);
                case "enum" -> compareConstants(at, before, now);
                default -> compareKeyword(at, keyword, before.get(keyword), now.get(keyword));
            }
        }
    }

    private void compareProperties(String at, JsonNode before, JsonNode now) {
        for (var property : before.path("properties").properties()) {
            var path = at + "/" + property.getKey();
            var newer = now.path("properties").get(property.getKey());
            if (newer == null) breaks.add(path + " is gone");
            else compare(path, property.getValue(), newer);
        }
    }

    private void compareRequired(String at, JsonNode before, JsonNode now) {
        var older = constants(before, "required");
        var newer = constants(now, "required");
        newer.stream()
                .filter(name -> !older.contains(name))
                .forEach(name -> breaks.add(at + "/" + name + " is required"));
        older.stream()
                .filter(name -> !newer.contains(name) && now.path("properties").has(name))
                .forEach(name -> breaks.add(at + "/" + name + " is no longer required"));
    }

    private void compareConstants(String at, JsonNode before, JsonNode now) {
        var newer = constants(now, "enum");
        if (newer.isEmpty() != constants(before, "enum").isEmpty()) breaks.add(at + " is another type");
        else
            constants(before, "enum").stream()
                    .filter(name -> !newer.contains(name))
                    .forEach(name -> breaks.add(at + " cannot be " + name + " any more"));
    }

    private void compareKeyword(String at, String keyword, @Nullable JsonNode older, @Nullable JsonNode newer) {
        if (older != null && newer != null && older.isObject() && newer.isObject()) compare(at, older, newer);
        else if (!Objects.equals(older, newer))
            breaks.add(at + " has " + keyword + " " + newer + " instead of " + older);
    }

    private static Set<String> keywordsOf(JsonNode before, JsonNode now) {
        var keywords = new TreeSet<String>();
        keywords.addAll(before.propertyNames());
        keywords.addAll(now.propertyNames());
        keywords.removeAll(WORDS_ABOUT_IT);
        return keywords;
    }

    private static List<String> constants(JsonNode schema, String keyword) {
        return schema.path(keyword).valueStream().map(JsonNode::asString).toList();
    }
}
