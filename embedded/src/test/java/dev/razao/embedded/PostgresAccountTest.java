package dev.razao.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostgresAccountTest {

    @TempDir
    private Path root;

    @Test
    void the_one_that_is_used_is_never_root() throws IOException {
        var asked = PostgresAccount.usable().command("id", "-u").toArray(String[]::new);
        assertThat(Command.run(asked).output()).isNotEmpty().isNotEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource(names = {"NAMESPACE", "NOBODY"})
    void each_substitute_runs_a_server_twice_on_the_same_data(PostgresAccount account) throws IOException {
        assumeTrue(account.works(), "not possible on this machine");
        runServer(account);
        runServer(account);
    }

    private void runServer(PostgresAccount account) throws IOException {
        try (var folder = ServiceFolder.open(root)) {
            var installation = PostgresInstallation.ofUser();
            var cluster = new PostgresCluster(folder, PostgresMode.FAST, installation, account);
            cluster.prepare();
            var server = cluster.start(Ports.claim(0, "PostgreSQL", ""));
            assertThat(server.isAlive()).isTrue();
            server.stop(Signal.INTERRUPT, PostgresCluster.GRACE);
        }
    }
}
