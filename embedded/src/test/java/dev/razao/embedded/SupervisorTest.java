package dev.razao.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    @TempDir
    private Path folder;

    @Nested
    class A_supervisor_that_was_killed {

        @Test
        void leaves_a_server_that_the_next_one_ends_in_order_before_it_starts_its_own() throws Exception {
            try (var killed = Supervisor.start(folder.toString())) {
                killed.kill();
                assertThat(killed.serverIsAlive()).isTrue();
                try (var postgres = EmbeddedPostgres.start(folder, 0)) {
                    assertThat(killed.serverIsAlive()).isFalse();
                    assertThat(Sql.ask(postgres.database(), "select word from kept"))
                            .isEqualTo("here");
                    assertThat(folder.resolve("server.log")).content().contains("received fast shutdown request");
                }
            }
        }

        @Test
        void leaves_a_server_that_is_found_even_without_its_pid_file() throws Exception {
            try (var killed = Supervisor.start(folder.toString())) {
                killed.kill();
                Files.delete(folder.resolve("server.pid"));
                try (var postgres = EmbeddedPostgres.start(folder, 0)) {
                    assertThat(killed.serverIsAlive()).isFalse();
                    assertThat(Sql.ask(postgres.database(), "select word from kept"))
                            .isEqualTo("here");
                }
            }
        }

        @Test
        void leaves_a_temporary_server_and_folder_that_go_with_the_next_one() throws IOException {
            try (var killed = Supervisor.start()) {
                killed.kill();
                assertThat(killed.data()).exists();
                EmbeddedPostgres.temporary().close();
                assertThat(killed.serverIsAlive()).isFalse();
                assertThat(killed.data().getParent()).doesNotExist();
            }
        }
    }

    @Nested
    class Two_supervisors_on_one_folder {

        @Test
        void are_one_too_many_in_two_processes() throws IOException {
            try (var first = Supervisor.start(folder.toString())) {
                assertThatThrownBy(() -> EmbeddedPostgres.start(folder, 0))
                        .isInstanceOf(MissingPrerequisite.class)
                        .hasMessageContaining(
                                "already running as pid " + first.jvm().pid());
                assertThat(first.serverIsAlive()).isTrue();
            }
        }

        @Test
        void are_one_too_many_in_one_process_however_often_it_tries() {
            try (var _ = EmbeddedPostgres.start(folder, 0)) {
                for (var attempt = 0; attempt < 2; attempt++) {
                    assertThatThrownBy(() -> EmbeddedPostgres.start(folder, 0))
                            .hasMessageContaining("already running as pid "
                                    + ProcessHandle.current().pid());
                }
            }
        }
    }

    @Nested
    class A_temporary_server {

        @Test
        void goes_with_its_folder_when_its_jvm_ends() throws IOException {
            try (var ended = Supervisor.start()) {
                assertThat(ended.data()).exists();
                ended.end();
                assertThat(ended.serverIsAlive()).isFalse();
                assertThat(ended.data().getParent()).doesNotExist();
            }
        }

        @Test
        void goes_with_its_folder_when_it_is_closed() throws SQLException {
            var postgres = EmbeddedPostgres.temporary();
            var data = Path.of(Sql.ask(postgres.database(), "show data_directory"));
            assertThat(data).exists();
            postgres.close();
            assertThat(postgres.process().isAlive()).isFalse();
            assertThat(data.getParent()).doesNotExist();
        }
    }
}
