package dev.razao.projection.kernel;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A table while it is built: rows first, indexes afterwards, or as soon as a row has to be found again. */
final class FreshTable {
    private static final String CREATE = """
            create table %1$s.%2$s (like projection.%2$s including comments including constraints including defaults
                including generated including identity including storage including compression)""";

    private final FreshSchema schema;
    private final Table table;
    private final Rows rows;
    private final List<Index> indexes;
    private final Set<Index> built = new HashSet<>();
    private final CopyBuffer buffer = new CopyBuffer();

    FreshTable(FreshSchema schema, Table table) {
        this.schema = schema;
        this.table = table;
        this.rows = new Rows(table, schema.name() + "." + table.name(), schema.sql());
        this.indexes = Index.of(schema.sql(), table);
        schema.sql().execute(CREATE.formatted(schema.name(), table.name()));
    }

    void write(Row row) {
        buffer.row(row);
        if (buffer.isFull()) flush();
    }

    Map<Key, Row> takeBack(Set<Key> streams) {
        flush();
        missing(Index::isPrimary).forEach(index -> index.buildAmidReading(schema.sql(), schema.name()));
        return table.keepsHistory() ? rows.newest(streams) : rows.remove(streams);
    }

    void finish() {
        flush();
        missing(_ -> true).forEach(index -> index.build(schema.sql(), schema.name()));
        schema.sql().execute("analyze " + rows.relation());
    }

    private void flush() {
        if (buffer.isEmpty()) return;
        try {
            var copy = schema.copy().copyIn("copy " + rows.relation() + " from stdin (format binary)");
            var bytes = buffer.take();
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } catch (SQLException failed) {
            throw FreshSchema.failure(failed);
        }
    }

    private Stream<Index> missing(Predicate<Index> wanted) {
        return indexes.stream().filter(wanted).filter(built::add);
    }
}
