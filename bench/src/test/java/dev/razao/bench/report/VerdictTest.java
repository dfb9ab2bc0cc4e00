package dev.razao.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.bench.measure.Spread;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void at_least_is_reached_by_the_median() {
        assertThat(Verdict.atLeast(2, "", "", new Spread(1, 2, 9)).outcome()).isEqualTo("reached");
        assertThat(Verdict.atLeast(2, "", "", new Spread(1, 1.99, 9)).outcome()).isEqualTo("**not reached**");
    }

    @Test
    void at_most_is_reached_by_the_median() {
        assertThat(Verdict.atMost(2, "", "", new Spread(1, 2, 9)).outcome()).isEqualTo("reached");
        assertThat(Verdict.atMost(2, "", "", new Spread(1, 2.01, 9)).outcome()).isEqualTo("**not reached**");
    }

    @Test
    void what_could_not_be_measured_says_why() {
        assertThat(Verdict.notMeasured("", "psql is missing").outcome()).isEqualTo("not measured: psql is missing");
    }
}
