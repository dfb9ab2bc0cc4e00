package dev.razao.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.zaxxer.hikari.HikariDataSource;
import dev.razao.eventstore.EventStorageEngineContract;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

@Testcontainers(disabledWithoutDocker = true)
class PostgresInContainerTest extends EventStorageEngineContract {

    @Container
    private static final PostgreSQLContainer SERVER = new PostgreSQLContainer(
            DockerImageName.parse("pgvector/pgvector:pg17").asCompatibleSubstituteFor("postgres"));

    private static final HikariDataSource CONNECTIONS = new HikariDataSource();
    private static PostgresEventStorageEngine engine;

    @BeforeAll
    static void connect() {
        CONNECTIONS.setJdbcUrl(SERVER.getJdbcUrl());
        CONNECTIONS.setUsername(SERVER.getUsername());
        CONNECTIONS.setPassword(SERVER.getPassword());
        Flyway.configure()
                .dataSource(CONNECTIONS)
                .schemas("event_store")
                .locations("classpath:db/event-store")
                .load()
                .migrate();
        engine = new TestDatabase(CONNECTIONS).newEngine();
    }

    @Override
    protected EventStorageEngine engine() {
        return engine;
    }

    @Test
    void vectors_are_there() {
        assertThatCode(() -> new TestDatabase(CONNECTIONS).execute("create extension vector"))
                .doesNotThrowAnyException();
    }

    @AfterAll
    static void disconnect() {
        engine.close();
        CONNECTIONS.close();
    }
}
