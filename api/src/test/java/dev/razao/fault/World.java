package dev.razao.fault;

import com.zaxxer.hikari.HikariDataSource;
import dev.razao.embedded.EmbeddedPostgres;
import dev.razao.embedded.EmbeddedRedis;
import dev.razao.embedded.PostgresDatabase;
import dev.razao.eventstore.fault.Entry;
import dev.razao.eventstore.fault.Sql;
import dev.razao.localasaas.LocalAsaas;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** What a platform stands on; it stays when the platform dies. */
final class World implements AutoCloseable {
    static final String TOKEN = "rz_test_fault";

    private static final LocalAsaas ASAAS = LocalAsaas.start();

    final Sql sql;
    private final PostgresDatabase database = EmbeddedPostgres.shared().createDatabase();
    private final HikariDataSource connections = new HikariDataSource();
    private final Deque<Platform> platforms = new ArrayDeque<>();

    World() {
        connections.setJdbcUrl(database.jdbcUrl());
        connections.setUsername(database.user());
        connections.setPassword(database.password());
        connections.setMinimumIdle(0);
        sql = new Sql(connections);
    }

    /** Returns once it can be asked. */
    Platform startPlatform() {
        var platform = Platform.start(Map.of(
                "razao.postgres.url",
                "postgresql://%s:%s@127.0.0.1:%d/%s"
                        .formatted(database.user(), database.password(), database.port(), database.name()),
                "razao.redis.url",
                EmbeddedRedis.shared().url(),
                "razao.asaas.url",
                ASAAS.baseUrl().toString(),
                "razao.asaas.key",
                ASAAS.apiKey(),
                "razao.asaas.webhook-token",
                "webhook-token-of-the-faults-0123456789",
                "razao.master-key",
                "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                "razao.api-token",
                TOKEN));
        platforms.push(platform);
        platform.awaitReady();
        return platform;
    }

    List<Entry> stored() {
        return sql.entries("select event_id, stream, sequence from event_store.event");
    }

    @Override
    public void close() {
        platforms.forEach(Platform::close);
        connections.close();
    }
}
