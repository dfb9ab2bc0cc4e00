package dev.razao.bench.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.razao.embedded.PostgresDatabase;

/** Connections as the platform keeps them. */
public final class Pool {

    private Pool() {}

    public static HikariDataSource of(PostgresDatabase database, int size) {
        var pool = new HikariConfig();
        pool.setJdbcUrl(database.jdbcUrl());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(0);
        return new HikariDataSource(pool);
    }

    /** Ends every connection; all of them must be idle. */
    public static void rest(HikariDataSource pool) {
        pool.getHikariPoolMXBean().softEvictConnections();
    }
}
