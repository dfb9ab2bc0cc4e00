package dev.razao.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void help_is_a_success() {
        assertThat(Main.run("--help")).isZero();
        assertThat(Main.run("demo", "--help")).isZero();
    }

    @Test
    void an_unknown_command_is_a_usage_error() {
        assertThat(Main.run("nonsense")).isEqualTo(2);
    }

    @Test
    void an_unknown_option_is_a_usage_error() {
        assertThat(Main.run("demo", "--nonsense")).isEqualTo(2);
    }

    @Test
    void no_command_is_a_usage_error() {
        assertThat(Main.run()).isEqualTo(2);
    }
}
