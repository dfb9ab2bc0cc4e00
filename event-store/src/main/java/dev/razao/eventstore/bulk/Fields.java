package dev.razao.eventstore.bulk;

import dev.razao.eventstore.LogPosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** One line, a flat object, and what a field of it may hold. */
record Fields(long line, Map<String, @Nullable Object> values) {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    static Fields of(long line, byte[] text) {
        var values = new HashMap<String, @Nullable Object>();
        try (var json = ExportForm.JSON.createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new BadExport(line, "is no JSON object");
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = json.currentName();
                values.put(
                        name,
                        switch (json.nextToken()) {
                            case VALUE_STRING -> json.getString();
                            case VALUE_NUMBER_INT -> json.getLongValue();
                            case VALUE_NULL -> null;
                            default -> throw new BadExport(line, name + " is neither text nor a whole number");
                        });
            }
            if (json.nextToken() != null) {
                throw new BadExport(line, "goes on behind its object");
            }
            return new Fields(line, values);
        } catch (JacksonException broken) {
            throw new BadExport(line, "is no JSON of this form: " + broken.getOriginalMessage());
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    void mustBe(Set<String> names) {
        var missing = new TreeSet<>(names);
        missing.removeAll(values.keySet());
        if (!missing.isEmpty()) {
            throw bad("lacks " + String.join(", ", missing));
        }
        var unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(names);
        if (!unknown.isEmpty()) {
            throw bad("holds what nobody knows: " + String.join(", ", unknown));
        }
    }

    BadExport bad(String why) {
        return new BadExport(line, why);
    }

    @Nullable
    String textOrNull(String name) {
        return switch (values.get(name)) {
            case null -> null;
            case String text when text.indexOf('\0') >= 0 -> throw bad(name + " holds a zero character");
            case String text -> text;
            default -> throw bad(name + " must be text");
        };
    }

    String text(String name) {
        var text = textOrNull(name);
        if (text == null || text.isEmpty()) {
            throw bad(name + " is empty");
        }
        return text;
    }

    long number(String name) {
        if (values.get(name) instanceof Long number && number >= 0) {
            return number;
        }
        throw bad(name + " must be a whole number from 0 on");
    }

    @Nullable
    UUID uuidOrNull(String name) {
        return textOrNull(name) == null ? null : uuid(name);
    }

    UUID uuid(String name) {
        var text = text(name);
        try {
            var uuid = UUID.fromString(text);
            if (uuid.toString().equals(text)) {
                return uuid;
            }
        } catch (IllegalArgumentException _) {
            // Said below.
        }
        throw bad(name + " is no UUID: " + text);
    }

    LogPosition position(String name) {
        try {
            return LogPosition.parse(text(name));
        } catch (IllegalArgumentException wrong) {
            throw bad(String.valueOf(wrong.getMessage()));
        }
    }

    @Nullable
    Instant timeOrNull(String name) {
        return textOrNull(name) == null ? null : time(name);
    }

    Instant time(String name) {
        var text = text(name);
        try {
            var time = Instant.parse(text);
            if (time.equals(time.truncatedTo(ChronoUnit.MICROS)) && !time.isBefore(EARLIEST) && !time.isAfter(LATEST)) {
                return time;
            }
        } catch (DateTimeException _) {
            // Said below.
        }
        throw bad(name + " is no time to the microsecond: " + text);
    }

    String json(String name) {
        var text = text(name);
        try (var json = ExportForm.JSON.createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw bad(name + " is no JSON object");
            }
            json.skipChildren();
            if (json.nextToken() != null) {
                throw bad(name + " goes on behind its object");
            }
            return text;
        } catch (JacksonException broken) {
            throw bad(name + " is no JSON: " + broken.getOriginalMessage());
        }
    }
}
