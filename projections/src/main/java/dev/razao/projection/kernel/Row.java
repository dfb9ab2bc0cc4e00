package dev.razao.projection.kernel;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a table: what it says by column, null where it says nothing. */
public final class Row {
    static final String SEQUENCE = "sequence";
    private static final String UPDATED_AT = "updated_at";
    private static final Map<String, String> NAMES_IN_HISTORY = Map.of(UPDATED_AT, "at");
    private static final long NONE = -1;

    private final Table table;
    private final @Nullable Object[] values;

    Row(Table table, @Nullable Object[] values) {
        this.table = table;
        this.values = values;
    }

    /** The row of a stream that no event has touched yet. */
    static Row blank(Table table, Key key) {
        var row = new Row(table, new Object[table.columns().size()]);
        return row.set(table.streamKey().getFirst(), key.tenant())
                .set(table.streamKey().getLast(), key.id());
    }

    public Row set(String column, @Nullable Object value) {
        values[table.place(column)] = value;
        return this;
    }

    public Row clear(String... columns) {
        for (var column : columns) set(column, null);
        return this;
    }

    public @Nullable Object get(String column) {
        return values[table.place(column)];
    }

    /** Zero where it says nothing. */
    public long number(String column) {
        return get(column) instanceof Number number ? number.longValue() : 0;
    }

    public Row copy() {
        return new Row(table, values.clone());
    }

    Table table() {
        return table;
    }

    @Nullable
    Object value(int place) {
        return values[place];
    }

    long sequence() {
        return get(SEQUENCE) instanceof Long sequence ? sequence : NONE;
    }

    Key key() {
        var columns = table.streamKey();
        return new Key((UUID) get(columns.getFirst()), (UUID) get(columns.getLast()));
    }

    /** A copy that says which event it is the row after, in the columns that the table has for it. */
    Row after(Occurrence occurrence) {
        var next = copy().set(SEQUENCE, occurrence.sequence());
        if (table.has("tx")) {
            next.set("tx", occurrence.position().tx())
                    .set("position", occurrence.position().index())
                    .set("at", occurrence.at());
        }
        if (table.has(UPDATED_AT)) next.set(UPDATED_AT, occurrence.at());
        return next;
    }

    /** What another table keeps of it, by the names of its columns. */
    Row in(Table other) {
        if (other == table) return this;
        var row = new Row(other, new Object[other.columns().size()]);
        for (var column : other.columns()) {
            row.set(column.name(), get(table.has(column.name()) ? column.name() : NAMES_IN_HISTORY.get(column.name())));
        }
        return row;
    }
}
