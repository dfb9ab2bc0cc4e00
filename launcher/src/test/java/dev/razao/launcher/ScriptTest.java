package dev.razao.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptTest {
    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();

    @TempDir
    private Path programs;

    @BeforeEach
    void only_what_every_debian_has() throws IOException {
        for (var program : new String[] {"bash", "cat", "dirname", "find", "mkdir", "readlink", "sed", "touch"}) {
            pretend(programs.resolve(program), "exec /usr/bin/" + program + " \"$@\"");
        }
    }

    @Test
    void help_needs_nothing_but_the_shell() {
        var run = Run.of(bare(), script(), "help");

        assertThat(run.status()).isZero();
        assertThat(run.output())
                .contains(
                        "up",
                        "demo",
                        "demo --crash",
                        "events export",
                        "events import",
                        "test",
                        "test --slow",
                        "bench",
                        "help");
    }

    @Test
    void without_a_command_it_helps() {
        assertThat(Run.of(bare(), script())).isEqualTo(Run.of(bare(), script(), "help"));
    }

    @Test
    void an_unknown_command_is_named_and_refused() {
        var run = Run.of(bare(), script(), "dance");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.output()).contains("'dance'", "demo --crash");
    }

    @Test
    void a_benchmark_needs_a_new_jdk_too() {
        var run = Run.of(bare(), script(), "bench", "b1");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("no JDK 25 found");
    }

    @Test
    void without_a_new_jdk_it_says_how_to_get_one() {
        var run = Run.of(bare(), script(), "up");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("no JDK 25 found", "JAVA_HOME");
    }

    @Test
    void an_old_jdk_is_none() throws IOException {
        var old = Files.createDirectories(programs.resolve("jdk-17/bin"));
        pretend(old.resolve("javac"), "");
        pretend(old.resolve("java"), "echo '    java.specification.version = 17' >&2");

        var run = Run.of(bare(), script(), "test");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("no JDK 25 found");
    }

    @Test
    void without_maven_it_says_how_to_get_it() {
        var run = Run.of(
                Map.of("PATH", programs.toString(), "JAVA_HOME", System.getProperty("java.home")), script(), "test");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output())
                .isEqualToIgnoringNewLines("razao: mvn is missing: install it with: apt-get install maven");
    }

    @Test
    void slow_tests_are_left_out_unless_they_are_asked_for() throws IOException {
        assertThat(testing().output()).doesNotContain("tests.excluded");
        assertThat(testing("--slow").output()).contains("-Dtests.excluded=");
    }

    @Test
    void what_test_does_not_know_is_named() throws IOException {
        var run = testing("--fast");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("'--fast'", "--slow");
    }

    /** With a Maven that only says what it was asked for, beside a script whose log nobody else writes. */
    private Run testing(String... options) throws IOException {
        var script = programs.resolve("razao");
        Files.copy(CHECKOUT.resolve("razao"), script, StandardCopyOption.REPLACE_EXISTING);
        pretend(programs.resolve("mvn"), "echo \"[WARNING] $*\"");
        for (var program : new String[] {"grep", "tee"}) {
            pretend(programs.resolve(program), "exec /usr/bin/" + program + " \"$@\"");
        }
        var command = Stream.concat(Stream.of(script.toString(), "test"), Stream.of(options));
        return Run.of(
                Map.of("PATH", programs.toString(), "JAVA_HOME", System.getProperty("java.home")),
                command.toArray(String[]::new));
    }

    private Map<String, String> bare() {
        return Map.of("PATH", programs.toString(), "RAZAO_JDKS", programs.toString());
    }

    private static String script() {
        return CHECKOUT.resolve("razao").toString();
    }

    private static void pretend(Path program, String line) throws IOException {
        Files.writeString(program, "#!/bin/sh\n" + line + "\n");
        program.toFile().setExecutable(true);
    }
}
