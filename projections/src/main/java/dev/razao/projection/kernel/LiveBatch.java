package dev.razao.projection.kernel;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One statement reads the rows before, one a table writes the rows after. */
final class LiveBatch implements Projection.Batch {
    private final FoldedProjection projection;
    private final List<Heard<?>> heard = new ArrayList<>();

    LiveBatch(FoldedProjection projection) {
        this.projection = projection;
    }

    @Override
    public void add(Object event, Occurrence occurrence) {
        heard.add(projection.hear(event, occurrence));
    }

    @Override
    public void write() {
        var keys = heard.stream().filter(Heard::folds).map(Heard::key).collect(toSet());
        var before = Rows.of(projection.table()).newest(keys);
        var newest = new LinkedHashMap<Key, Row>();
        var all = new ArrayList<Row>();
        for (var each : heard) {
            var rows = each.rows(before(each, newest, before));
            all.addAll(rows);
            if (each.folds() && !rows.isEmpty()) newest.put(each.key(), rows.getLast());
        }
        projection.tables().forEach(table -> write(table, table.keepsHistory() ? all : newest.values()));
    }

    private Row before(Heard<?> heard, Map<Key, Row> newest, Map<Key, Row> before) {
        var row = newest.getOrDefault(heard.key(), before.get(heard.key()));
        return row == null || !heard.folds() ? Row.blank(projection.table(), heard.key()) : row;
    }

    private static void write(Table table, Collection<Row> rows) {
        Rows.of(table).write(rows.stream().map(row -> row.in(table)).toList());
    }
}
