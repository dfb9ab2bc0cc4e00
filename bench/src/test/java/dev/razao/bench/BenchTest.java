package dev.razao.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchTest {

    @Test
    void an_unknown_name_is_a_usage_error() {
        assertThat(Bench.run("b1", "b99")).isEqualTo(2);
    }

    @Test
    void an_unknown_name_is_answered_with_the_list() {
        assertThatThrownBy(() -> Benchmarks.named(List.of("b99"))).hasMessageContainingAll("'b99'", "b1  append");
    }

    @Test
    void no_name_means_all() {
        assertThat(Benchmarks.named(List.of())).isEqualTo(Benchmarks.ALL);
    }

    @Test
    void names_choose() {
        assertThat(Benchmarks.named(List.of("b1"))).extracting(Benchmark::name).containsExactly("b1");
    }

    @Test
    void more_and_less_at_once_is_a_usage_error() {
        assertThat(Bench.run("b1", "--full", "--quick")).isEqualTo(2);
    }

    @Test
    void help_is_a_success() {
        assertThat(Bench.run("--help")).isZero();
    }
}
