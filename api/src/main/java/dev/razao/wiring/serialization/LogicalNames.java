package dev.razao.wiring.serialization;

import dev.razao.events.EventCatalog;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Stored names of everything that is stored. Java packages may move, these names may not. */
public final class LogicalNames {
    private final Map<String, Class<?>> classes = new HashMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();

    /** @param others sagas, tokens and whatever else is stored, by their names */
    public LogicalNames(Map<String, Class<?>> others) {
        others.forEach(this::add);
        EventCatalog.names().forEach(name -> add(name, EventCatalog.classOf(name)));
    }

    private void add(String name, Class<?> type) {
        if (classes.put(name, type) != null || names.put(type, name) != null) {
            throw new IllegalArgumentException("Stored twice: " + name + " as " + type);
        }
    }

    Optional<String> nameOf(Class<?> type) {
        return Optional.ofNullable(names.get(type));
    }

    Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(classes.get(name));
    }
}
