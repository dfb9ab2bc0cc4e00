package dev.razao.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurablePostgresTest {

    @TempDir
    private Path folder;

    @Test
    void a_commit_is_on_the_disk_before_it_is_acknowledged_whatever_is_configured() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(folder, 0)) {
            Sql.execute(postgres.database(), "alter system set fsync = off");
        }
        try (var postgres = EmbeddedPostgres.start(folder, 0)) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(Sql.ask(postgres.database(), "show " + setting))
                        .as(setting)
                        .isEqualTo("on");
            }
        }
    }

    @Test
    void data_survives_a_restart_on_another_port() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(folder, 0)) {
            Sql.execute(postgres.database(), "create table kept as select 'here' as word");
        }
        assertThat(keptWord()).isEqualTo("here");
    }

    @Test
    void data_survives_a_killed_server() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(folder, 0)) {
            Sql.execute(postgres.database(), "create table kept as select 'here' as word");
            postgres.process().stop(Signal.KILL, Duration.ofSeconds(30));
        }
        assertThat(keptWord()).isEqualTo("here");
    }

    private String keptWord() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(folder, 0)) {
            return Sql.ask(postgres.database(), "select word from kept");
        }
    }

    @Test
    void only_the_owner_can_read_the_password_and_the_log() throws IOException {
        try (var postgres = EmbeddedPostgres.start(folder, 0)) {
            assertThat(folder.resolve("password")).hasContent(postgres.password());
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void a_lost_password_is_not_replaced_by_one_that_opens_nothing() throws IOException {
        EmbeddedPostgres.start(folder, 0).close();
        Files.delete(folder.resolve("password"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder, 0))
                .isInstanceOf(MissingPrerequisite.class)
                .hasMessageContaining("password is missing");
    }

    @Test
    void what_stopped_an_initdb_half_way_does_not_stop_the_next_one() throws IOException {
        Files.createDirectories(folder.resolve("data.unfinished/base"));
        try (var postgres = EmbeddedPostgres.start(folder, 0)) {
            assertThat(postgres.process().isAlive()).isTrue();
        }
    }

    @Test
    void a_failed_start_tells_why_and_can_be_repeated() throws IOException {
        EmbeddedPostgres.start(folder, 0).close();
        Files.move(folder.resolve("data/PG_VERSION"), folder.resolve("PG_VERSION"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder, 0)).hasMessageContaining("PG_VERSION");
        Files.move(folder.resolve("PG_VERSION"), folder.resolve("data/PG_VERSION"));
        EmbeddedPostgres.start(folder, 0).close();
    }
}
