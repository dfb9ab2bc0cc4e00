package dev.razao.projection.kernel;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * A read model built anew in tables of its own, beside those that readers see. Closed without a swap, it leaves nothing
 * behind.
 */
public final class FreshModel implements AutoCloseable {
    private static final int STREAMS_IN_MEMORY = 20_000;

    private final Map<Table, FreshTable> tables;
    private final FreshSchema schema;
    private final Projection.Batch fold;

    private FreshModel(FreshSchema schema, Map<Table, FreshTable> tables, Projection.Batch fold) {
        this.schema = schema;
        this.tables = tables;
        this.fold = fold;
    }

    /** @throws AlreadyBeingRebuilt if somebody does, on whatever node */
    public static FreshModel of(FoldedProjection projection) {
        return of(projection, STREAMS_IN_MEMORY);
    }

    static FreshModel of(FoldedProjection projection, int streamsInMemory) {
        var schema = FreshSchema.open(projection);
        var tables = projection
                .tables()
                .collect(Collectors.toUnmodifiableMap(table -> table, table -> new FreshTable(schema, table)));
        return new FreshModel(
                schema, tables, new BulkFold(projection, new Fresh(tables, projection.table()), streamsInMemory));
    }

    /** Folds as a rebuild does, with every stream in memory, and writes nothing; for measuring. */
    public static Projection.Batch rehearsal(FoldedProjection projection, AtomicLong rows) {
        return new BulkFold(projection, new Nowhere(rows), Integer.MAX_VALUE);
    }

    public void add(Object event, Occurrence occurrence) {
        fold.add(event, occurrence);
    }

    /** After the last event: every row is written, every index stands. */
    public void finish() {
        fold.write();
        tables.values().forEach(FreshTable::finish);
    }

    /** Within a transaction of the caller: from its commit on, readers see the new rows. */
    public void swap() {
        schema.swap(tables.keySet());
    }

    @Override
    public void close() {
        schema.close();
    }

    private record Fresh(Map<Table, FreshTable> tables, Table before) implements RowSink {
        @Override
        public void write(Row row) {
            tables.get(row.table()).write(row);
        }

        @Override
        public Map<Key, Row> takeBack(Set<Key> streams) {
            if (streams.isEmpty()) return Map.of();
            tables.forEach((table, fresh) -> {
                if (table != before) fresh.takeBack(streams);
            });
            return tables.get(before).takeBack(streams);
        }
    }

    private record Nowhere(AtomicLong rows) implements RowSink {
        @Override
        public void write(Row row) {
            rows.incrementAndGet();
        }

        @Override
        public Map<Key, Row> takeBack(Set<Key> streams) {
            return Map.of();
        }
    }
}
