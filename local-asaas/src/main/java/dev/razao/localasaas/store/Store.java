package dev.razao.localasaas.store;

import dev.razao.localasaas.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The whole state behind one lock: every change sees and leaves it whole, in memory and on disk. */
public final class Store implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Change> pending = new ArrayList<>();
    private final @Nullable ChangeFile file;

    /** Without a folder everything is forgotten at the end. */
    public Store(@Nullable Path folder) throws IOException {
        file = folder == null ? null : new ChangeFile(folder);
    }

    public <T> Shelf<T> shelf(String name, Class<T> type) {
        var items = new LinkedHashMap<String, T>();
        var known = file == null ? Map.<String, JsonNode>of() : file.shelf(name);
        known.forEach((id, value) -> items.put(id, Json.MAPPER.treeToValue(value, type)));
        return new Shelf<>(name, items, pending::add);
    }

    /** Runs alone. What it put on shelves is kept together, and whoever waits for a change wakes. */
    public <T> T change(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            if (lock.getHoldCount() == 1) {
                keep();
                changed.signalAll();
            }
            lock.unlock();
        }
    }

    /** A {@link #change} without a result. */
    public void update(Runnable work) {
        change(() -> {
            work.run();
            return true;
        });
    }

    /** Called inside {@link #change}: lets others in until one of them changed something or the time is over. */
    public void awaitChange(long nanos) {
        try {
            keep();
            changed.awaitNanos(nanos);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        update(() -> {
            if (file != null) {
                file.close();
            }
        });
    }

    private void keep() {
        if (file != null && !pending.isEmpty()) {
            file.append(pending);
        }
        pending.clear();
    }
}
