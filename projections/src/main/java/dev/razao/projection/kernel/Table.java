package dev.razao.projection.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of the read models, as its migrations made it. Its primary key begins with the tenant and whatever the stream
 * is about; where the event's sequence follows, the table keeps a history, else the newest row alone.
 */
public final class Table {
    static final String SCHEMA = "projection";
    private static final String COLUMNS = """
            select attname as name, format_type(atttypid, null) as type from pg_attribute
            where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped order by attnum""";
    private static final String KEY = """
            select attname from pg_index, unnest(indkey) with ordinality as part(number, place)
            join pg_attribute on attnum = number
            where indrelid = cast(:table as regclass) and indisprimary and attrelid = indrelid order by place""";

    private final DataSource database;
    private final String name;
    private volatile @Nullable Shape shape;

    public Table(DataSource database, String name) {
        this.database = database;
        this.name = name;
    }

    private record Shape(List<Column> columns, Map<String, Integer> places, List<String> key) {}

    DataSource database() {
        return database;
    }

    String name() {
        return name;
    }

    List<Column> columns() {
        return shape().columns;
    }

    List<String> primaryKey() {
        return shape().key;
    }

    boolean keepsHistory() {
        return primaryKey().contains(Row.SEQUENCE);
    }

    /** The columns that tell whose row it is, and what the stream is about. */
    List<String> streamKey() {
        return primaryKey().subList(0, 2);
    }

    boolean has(String column) {
        return shape().places.containsKey(column);
    }

    int place(String column) {
        var place = shape().places.get(column);
        if (place == null) throw new IllegalArgumentException("No column " + column + " in " + name);
        return place;
    }

    /** Asked for late: the migrations have to come first. */
    private Shape shape() {
        var known = shape;
        return known == null ? shape = read() : known;
    }

    private Shape read() {
        var db = JdbcClient.create(database);
        var columns = db.sql(COLUMNS)
                .param("table", SCHEMA + "." + name)
                .query((row, _) -> new Column(row.getString("name"), ColumnType.of(row.getString("type"))))
                .list();
        var places = new HashMap<String, Integer>();
        for (var column : columns) places.put(column.name(), places.size());
        var key = db.sql(KEY)
                .param("table", SCHEMA + "." + name)
                .query(String.class)
                .list();
        return new Shape(columns, places, key);
    }
}
