package dev.razao.projection.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An index that a table has, to be built on its successor.
 *
 * @param constraint what it stands for, if for more than itself
 */
record Index(
        String table,
        String name,
        String definition,
        boolean isPrimary,
        @Nullable String constraint) {
    private static final String INDEXES = """
            select index.relname as name, pg_get_indexdef(index.oid) as definition, indisprimary as is_primary,
                case contype when 'p' then 'primary key' when 'u' then 'unique' end as "constraint"
            from pg_index join pg_class as index on index.oid = indexrelid
            left join pg_constraint on conindid = indexrelid and conrelid = indrelid
            where indrelid = cast(? as regclass) order by indisprimary desc, index.relname""";

    static List<Index> of(JdbcTemplate sql, Table table) {
        return JdbcClient.create(sql)
                .sql(INDEXES)
                .param(Table.SCHEMA + "." + table.name())
                .query((row, _) -> new Index(
                        table.name(),
                        row.getString("name"),
                        row.getString("definition"),
                        row.getBoolean("is_primary"),
                        row.getString("constraint")))
                .list();
    }

    /**
     * While the log is still being read. A concurrent build would wait for that reading, and that for the fold which
     * builds; nobody else uses the table, and so early it is small.
     */
    void buildAmidReading(JdbcTemplate sql, String schema) {
        build(sql, schema, definition);
    }

    /**
     * Concurrently, not for the sake of writers: a plain build is one long transaction, and that would hold back every
     * reader of the log. It also waits for whoever might still see the table half full.
     */
    void build(JdbcTemplate sql, String schema) {
        build(sql, schema, definition.replaceFirst(" INDEX ", " INDEX CONCURRENTLY "));
    }

    private void build(JdbcTemplate sql, String schema, String statement) {
        sql.execute(statement.replaceFirst(" ON (ONLY )?" + Table.SCHEMA + "\\.", " ON " + schema + "."));
        if (constraint == null) return;
        sql.execute(
                "alter table %s.%s add constraint %s %s using index %3$s".formatted(schema, table, name, constraint));
    }
}
