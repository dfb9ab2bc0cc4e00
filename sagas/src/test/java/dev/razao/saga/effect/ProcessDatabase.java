package dev.razao.saga.effect;

import com.zaxxer.hikari.HikariDataSource;
import dev.razao.embedded.EmbeddedPostgres;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A fresh database with the tables of the processes. */
public final class ProcessDatabase implements AutoCloseable {
    private final HikariDataSource dataSource = new HikariDataSource();

    public ProcessDatabase() {
        var database = EmbeddedPostgres.shared().createDatabase();
        dataSource.setJdbcUrl(database.jdbcUrl());
        dataSource.setUsername(database.user());
        dataSource.setPassword(database.password());
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/process")
                .load()
                .migrate();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public PlatformTransactionManager transactions() {
        return new DataSourceTransactionManager(dataSource);
    }

    public JdbcClient sql() {
        return JdbcClient.create(dataSource);
    }

    public String status(UUID effect) {
        return text("status", effect);
    }

    public String lastError(UUID effect) {
        return text("last_error", effect);
    }

    public int attempts(UUID effect) {
        return Integer.parseInt(text("attempts", effect));
    }

    @Override
    public void close() {
        dataSource.close();
    }

    private String text(String column, UUID effect) {
        return sql().sql("select cast(" + column + " as text) from process.effect where id = :id")
                .param("id", effect)
                .query(String.class)
                .single();
    }
}
