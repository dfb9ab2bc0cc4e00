package dev.razao.projection.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * Folds a log of any length in bounded memory: the newest rows of the streams heard of lately are held, older ones lie
 * where rows are written and are taken back when their stream is heard of again.
 */
final class BulkFold implements Projection.Batch {
    private static final int LARGEST_CHUNK = 1_000;

    private final FoldedProjection projection;
    private final RowSink sink;
    private final int capacity;
    private final LinkedHashMap<Key, Row> newest = new LinkedHashMap<>(16, 0.75f, true);
    private final List<Heard<?>> chunk = new ArrayList<>();
    private final int chunkSize;
    private boolean released;

    BulkFold(FoldedProjection projection, RowSink sink, int capacity) {
        this.projection = projection;
        this.sink = sink;
        this.capacity = capacity;
        this.chunkSize = Math.clamp(capacity, 1, LARGEST_CHUNK);
    }

    @Override
    public void add(Object event, Occurrence occurrence) {
        chunk.add(projection.hear(event, occurrence));
        if (chunk.size() == chunkSize) fold();
    }

    @Override
    public void write() {
        fold();
        newest.values().forEach(this::release);
        newest.clear();
    }

    private void fold() {
        if (released) newest.putAll(sink.takeBack(missing()));
        chunk.forEach(this::fold);
        chunk.clear();
        var eldest = newest.values().iterator();
        for (int surplus = newest.size() - capacity; surplus > 0; surplus--) {
            release(eldest.next());
            eldest.remove();
        }
    }

    private void fold(Heard<?> heard) {
        var before = heard.folds() ? newest.get(heard.key()) : null;
        var rows = heard.rows(before == null ? Row.blank(projection.table(), heard.key()) : before);
        if (projection.table().keepsHistory()) rows.forEach(sink::write);
        if (heard.folds() && !rows.isEmpty()) newest.put(heard.key(), rows.getLast());
    }

    /** Every event of a stream's history is written at once, but of a table without history only its newest row. */
    private void release(Row row) {
        released = true;
        projection.tables().filter(table -> !table.keepsHistory()).forEach(table -> sink.write(row.in(table)));
    }

    private Set<Key> missing() {
        var begun = new HashSet<Key>();
        var missing = new HashSet<Key>();
        for (var heard : chunk) {
            if (!heard.folds()) continue;
            if (heard.isFirst()) begun.add(heard.key());
            else if (!begun.contains(heard.key()) && !newest.containsKey(heard.key())) missing.add(heard.key());
        }
        return missing;
    }
}
