package dev.razao.localasaas.store;

import dev.razao.localasaas.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Things of one kind by id, oldest first. Touch it only inside {@link Store#change}. */
public final class Shelf<T> {
    private final String name;
    private final LinkedHashMap<String, T> items;
    private final Consumer<Change> changes;

    Shelf(String name, LinkedHashMap<String, T> items, Consumer<Change> changes) {
        this.name = name;
        this.items = items;
        this.changes = changes;
    }

    public Optional<T> find(String id) {
        return Optional.ofNullable(items.get(id));
    }

    /** Oldest first, not to be read further once the shelf has changed. */
    public Stream<T> stream() {
        return items.values().stream();
    }

    public List<T> oldestFirst() {
        return List.copyOf(items.values());
    }

    public List<T> newestFirst() {
        return oldestFirst().reversed();
    }

    public int size() {
        return items.size();
    }

    public void put(String id, T item) {
        items.put(id, item);
        record(id, Json.MAPPER.valueToTree(item));
    }

    public void remove(String id) {
        if (items.remove(id) != null) {
            record(id, null);
        }
    }

    public void clear() {
        List.copyOf(items.keySet()).forEach(this::remove);
    }

    private void record(String id, @Nullable JsonNode value) {
        changes.accept(new Change(name, id, value));
    }
}
