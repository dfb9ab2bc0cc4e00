package dev.razao.embedded;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingPrerequisiteTest {

    @TempDir
    private Path folder;

    @Test
    void a_machine_without_gcc_is_told_how_to_get_it() throws IOException {
        var programs = Files.createDirectory(folder.resolve("bin"));
        var build = new Pgvector(programs.toString(), Path.of("/etc/apt"));
        assertSentence(() -> PostgresInstallation.in(emptyCache(), build))
                .hasMessage("gcc is missing: install it with: apt-get install gcc libc6-dev");
    }

    @Test
    void a_machine_without_package_sources_is_told_where_they_belong() throws IOException {
        var apt = Files.createDirectory(folder.resolve("apt"));
        var build = new Pgvector(System.getenv("PATH"), apt);
        assertSentence(() -> PostgresInstallation.in(emptyCache(), build))
                .hasMessageContaining("add Debian's own to " + apt);
    }

    @Test
    void a_missing_program_is_told_with_its_package() {
        assertSentence(() -> Programs.require("no-such-program", "some-package"))
                .hasMessage("no-such-program is missing: install it with: apt-get install some-package");
    }

    @Test
    void another_kind_of_machine_is_pointed_to_external_servers() {
        assertSentence(() -> Programs.requireMachine("Linux", "aarch64"))
                .hasMessageContaining("this is Linux on aarch64")
                .hasMessageContaining("RAZAO_POSTGRES_URL");
    }

    @Test
    void a_taken_port_is_told_with_the_setting_of_postgres() throws IOException {
        try (var taken = listener()) {
            assertSentence(() -> EmbeddedPostgres.start(folder, taken.getLocalPort()))
                    .hasMessageStartingWith("Port " + taken.getLocalPort() + ", wanted for PostgreSQL, is taken")
                    .hasMessageContaining("RAZAO_POSTGRES_PORT");
        }
    }

    @Test
    void a_taken_port_is_told_with_the_setting_of_redis() throws IOException {
        try (var taken = listener()) {
            assertSentence(() -> EmbeddedRedis.start(folder, taken.getLocalPort()))
                    .hasMessageContaining("RAZAO_REDIS_PORT");
        }
    }

    @Test
    void a_folder_that_cannot_be_written_to_is_named() throws IOException {
        var inAFile = Files.createFile(folder.resolve("file")).resolve("below");
        assertSentence(() -> EmbeddedPostgres.start(inAFile, 0))
                .hasMessageStartingWith("The folder " + inAFile + " cannot be written to");
    }

    @Test
    void a_disk_with_too_little_space_is_named() {
        assertSentence(() -> Folders.writable(folder, Long.MAX_VALUE))
                .hasMessageStartingWith("The disk of " + folder)
                .hasMessageEndingWith("free some space.");
    }

    private Cache emptyCache() {
        return new Cache(folder.resolve("cache"));
    }

    private static ServerSocket listener() throws IOException {
        return new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertSentence(ThrowingCallable start) {
        return assertThatThrownBy(start).isInstanceOf(MissingPrerequisite.class);
    }
}
