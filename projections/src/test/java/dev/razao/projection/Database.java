package dev.razao.projection;

import static java.util.stream.Collectors.toMap;

import dev.razao.embedded.EmbeddedPostgres;
import dev.razao.embedded.PostgresDatabase;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of every projection, on one connection for all tests of the JVM. */
public record Database(PostgresDatabase address, DataSource source, JdbcClient sql, TransactionTemplate transaction) {
    private static final Database SHARED = migrated();

    public static Database empty() {
        for (var table : SHARED.tables()) {
            SHARED.sql.sql("truncate projection." + table).update();
        }
        return SHARED;
    }

    private static Database migrated() {
        var address = EmbeddedPostgres.shared().createDatabase();
        var source = new SingleConnectionDataSource(address.jdbcUrl(), address.user(), address.password(), true);
        Flyway.configure()
                .dataSource(source)
                .schemas("projection")
                .locations("classpath:db/projection")
                .load()
                .migrate();
        return new Database(
                address,
                source,
                JdbcClient.create(source),
                new TransactionTemplate(new DataSourceTransactionManager(source)));
    }

    /** Every row of every projection as JSON, by table. */
    public Map<String, List<String>> rows() {
        return tables().stream().collect(toMap(table -> table, this::rows));
    }

    private List<String> rows(String table) {
        return sql.sql("select to_jsonb(%1$s)::text from projection.%1$s order by 1".formatted(table))
                .query(String.class)
                .list();
    }

    private List<String> tables() {
        return sql.sql("""
                        select tablename from pg_tables
                        where schemaname = 'projection' and tablename not like 'flyway%'""").query(String.class).list();
    }
}
