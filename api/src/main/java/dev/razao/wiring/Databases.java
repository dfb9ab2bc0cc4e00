package dev.razao.wiring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.razao.eventstore.postgres.PostgresEventStorageEngine;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * One PostgreSQL, four doors: appends and reads of the log have connections of their own and wait for nobody else;
 * processes and projections share one pool and its transactions; reading is R2DBC.
 */
@Configuration(proxyBeanMethods = false)
class Databases {
    private static final Map<String, String> SCHEMAS = Map.of(
            "event_store", "db/event-store",
            "dead_letter", "db/dead-letter",
            "platform", "db/platform",
            "process", "db/process",
            "projection", "db/projection");
    private static final int LOG_WRITERS = 2;
    private static final int LOG_CONNECTIONS = 12;
    private static final int WORK_CONNECTIONS = 24;
    private static final int READ_CONNECTIONS = 12;
    private static final int SILENCE_SECONDS = 300;
    /** A little more than what the server gives an append: who hears nothing until then will not. */
    private static final int APPEND_SILENCE_SECONDS = 35;

    /** An open transaction holds back every reader of the log, so none of ours may be forgotten. */
    private static final String IDLE = "60s";

    /** Whoever takes a frozen node's work over has to wait for the rows that its open batch has written. */
    private static final String BATCH_IDLE = "10s";

    private static final String APPENDS_END = " -c statement_timeout=30s -c lock_timeout=10s";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean(destroyMethod = "close")
    HikariDataSource logWriters(Settings settings) {
        return pool(settings, "log-writers", LOG_WRITERS, APPEND_SILENCE_SECONDS, idleFor(IDLE) + APPENDS_END);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource logConnections(Settings settings) {
        return pool(
                settings, "log", LOG_CONNECTIONS, SILENCE_SECONDS, idleFor(IDLE) + PostgresEventStorageEngine.READING);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource workConnections(Settings settings) {
        return pool(settings, "work", WORK_CONNECTIONS, SILENCE_SECONDS, idleFor(BATCH_IDLE));
    }

    @Bean
    Migrations migrations(DataSource workConnections) {
        SCHEMAS.forEach((schema, scripts) -> Flyway.configure()
                .dataSource(workConnections)
                .schemas(schema)
                .locations("classpath:" + scripts)
                .load()
                .migrate());
        return new Migrations();
    }

    /** Its presence says that every schema is up to date. */
    static final class Migrations {}

    @Bean
    @DependsOn("migrations")
    PlatformTransactionManager transactions(HikariDataSource workConnections) {
        return new JdbcTransactionManager(workConnections);
    }

    @Bean(destroyMethod = "dispose")
    ConnectionPool readConnections(Settings settings) {
        return new ConnectionPool(ConnectionPoolConfiguration.builder(readFactory(settings))
                .maxSize(READ_CONNECTIONS)
                .maxAcquireTime(PATIENCE)
                .build());
    }

    @Bean
    @DependsOn("migrations")
    DatabaseClient readDatabase(ConnectionPool readConnections) {
        return DatabaseClient.create(readConnections);
    }

    private static HikariDataSource pool(Settings settings, String name, int size, int silence, String options) {
        var url = settings.postgres().url();
        var user = UserInfo.of(url);
        var pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setJdbcUrl("jdbc:postgresql://" + url.getHost() + ":" + port(url) + url.getPath());
        pool.setUsername(user.name());
        pool.setPassword(user.password());
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(PATIENCE.toMillis());
        pool.setMaxLifetime(TimeUnit.MINUTES.toMillis(30));
        // A server that vanished without a word must not hold its callers for ever.
        pool.addDataSourceProperty("tcpKeepAlive", true);
        pool.addDataSourceProperty("socketTimeout", silence);
        pool.addDataSourceProperty("ApplicationName", "razao-" + name);
        pool.addDataSourceProperty("options", options);
        return new HikariDataSource(pool);
    }

    private static String idleFor(String limit) {
        return "-c idle_in_transaction_session_timeout=" + limit;
    }

    private static ConnectionFactory readFactory(Settings settings) {
        var url = settings.postgres().url();
        var user = UserInfo.of(url);
        return ConnectionFactories.get(ConnectionFactoryOptions.builder()
                .option(ConnectionFactoryOptions.DRIVER, "postgresql")
                .option(ConnectionFactoryOptions.HOST, url.getHost())
                .option(ConnectionFactoryOptions.PORT, port(url))
                .option(ConnectionFactoryOptions.DATABASE, url.getPath().substring(1))
                .option(ConnectionFactoryOptions.USER, user.name())
                .option(ConnectionFactoryOptions.PASSWORD, user.password())
                .option(
                        PostgresqlConnectionFactoryProvider.OPTIONS,
                        Map.of("idle_in_transaction_session_timeout", IDLE))
                .build());
    }

    private static int port(URI url) {
        return url.getPort() < 0 ? 5432 : url.getPort();
    }

    private record UserInfo(String name, String password) {
        static UserInfo of(URI url) {
            var parts = url.getUserInfo() == null
                    ? new String[0]
                    : url.getUserInfo().split(":", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException(
                        "RAZAO_POSTGRES_URL must read postgresql://user:password@host:port/database");
            }
            return new UserInfo(parts[0], parts[1]);
        }
    }
}
