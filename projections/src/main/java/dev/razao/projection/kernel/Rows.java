package dev.razao.projection.kernel;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads and writes many rows of a table in one statement. */
record Rows(Table table, String relation, JdbcTemplate sql) {
    private static final String NEWEST = """
            select row.* from unnest(?::uuid[], ?::uuid[]) as key (%2$s)
            cross join lateral (select %3$s from %1$s as row
                where (row.%4$s, row.%5$s) = (key.%4$s, key.%5$s) order by sequence desc limit 1) as row""";
    private static final String INSERT =
            "insert into %1$s as row (%2$s) select %3$s from unnest(%4$s) as new (%2$s) on conflict ";

    private static final String REMOVE = """
            delete from %1$s as row using unnest(?::uuid[], ?::uuid[]) as key (%2$s)
            where (row.%4$s, row.%5$s) = (key.%4$s, key.%5$s) returning %3$s""";

    /** An event that the row has seen changes nothing. */
    private static final String UPDATE = "(%s) do update set (%s) = row(%s) where row.sequence < excluded.sequence";

    /** In the current transaction, where readers look. */
    static Rows of(Table table) {
        return new Rows(table, Table.SCHEMA + "." + table.name(), new JdbcTemplate(table.database()));
    }

    /** The newest row of each of these streams that has one. */
    Map<Key, Row> newest(Collection<Key> streams) {
        return find(NEWEST, streams);
    }

    /** The same where there is one row a stream; and it is gone. */
    Map<Key, Row> remove(Collection<Key> streams) {
        return find(REMOVE, streams);
    }

    private Map<Key, Row> find(String form, Collection<Key> streams) {
        if (streams.isEmpty()) return Map.of();
        var key = table.streamKey();
        var statement = form.formatted(
                relation, String.join(", ", key), names(column -> "row." + column), key.getFirst(), key.getLast());
        return sql
                .query(
                        statement,
                        select -> {
                            array(select, 1, ColumnType.UUID, streams.stream().map(Key::tenant));
                            array(select, 2, ColumnType.UUID, streams.stream().map(Key::id));
                        },
                        (row, _) -> read(row))
                .stream()
                .collect(toMap(Row::key, Function.identity()));
    }

    void write(List<Row> rows) {
        if (rows.isEmpty()) return;
        var columns = table.columns();
        sql.update(insert(), insert -> {
            for (int i = 0; i < columns.size(); i++) {
                int place = i;
                array(insert, i + 1, columns.get(i).type(), rows.stream().map(row -> row.value(place)));
            }
        });
    }

    private String insert() {
        return INSERT.formatted(
                        relation,
                        names(column -> column),
                        table.columns().stream()
                                .map(column -> column.name() + "::" + column.type().sql)
                                .collect(joining(", ")),
                        table.columns().stream()
                                .map(column -> "?::" + column.type().inArray() + "[]")
                                .collect(joining(", ")))
                + (table.keepsHistory()
                        ? "do nothing"
                        : UPDATE.formatted(
                                String.join(", ", table.primaryKey()),
                                names(column -> column),
                                names(column -> "excluded." + column)));
    }

    private String names(Function<String, String> form) {
        return table.columns().stream().map(column -> form.apply(column.name())).collect(joining(", "));
    }

    Row read(ResultSet row) throws SQLException {
        var values = new @Nullable Object[table.columns().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = table.columns().get(i).type().read(row, i + 1);
        }
        return new Row(table, values);
    }

    private static void array(PreparedStatement statement, int place, ColumnType type, Stream<?> values)
            throws SQLException {
        var literals =
                values.map(value -> value == null ? null : type.literal(value)).toArray(String[]::new);
        statement.setArray(place, statement.getConnection().createArrayOf(type.inArray(), literals));
    }
}
