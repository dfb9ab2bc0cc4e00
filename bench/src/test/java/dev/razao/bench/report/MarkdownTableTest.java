package dev.razao.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTableTest {

    @Test
    void a_cell_may_hold_a_bar_or_a_line_break() {
        var table = new MarkdownTable(List.of("a", "b"), List.of(List.of("1|2", "3\n4")));

        assertThat(table).hasToString("| a | b |\n| --- | --- |\n| 1\\|2 | 3 4 |\n");
    }

    @Test
    void numbers_show_as_many_digits_as_mean_something() {
        assertThat(Numbers.of(0.0012345)).isEqualTo("0.00123");
        assertThat(Numbers.of(12.34)).isEqualTo("12.3");
        assertThat(Numbers.of(2)).isEqualTo("2");
        assertThat(Numbers.of(12345.6)).isEqualTo("12,346");
    }
}
