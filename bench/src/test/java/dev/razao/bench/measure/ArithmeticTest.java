package dev.razao.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ArithmeticTest {

    @Test
    void the_median_of_an_odd_count_is_the_middle_one() {
        assertThat(Spread.of(List.of(9.0, 1.0, 4.0))).isEqualTo(new Spread(1, 4, 9));
    }

    @Test
    void the_median_of_an_even_count_lies_between_the_two_middle_ones() {
        assertThat(Spread.of(List.of(9.0, 1.0, 4.0, 2.0))).isEqualTo(new Spread(1, 3, 9));
    }

    @Test
    void nothing_has_no_median() {
        assertThatThrownBy(() -> Spread.of(List.of())).hasMessage("Nothing was measured");
    }

    @Test
    void ratios_are_taken_round_by_round() {
        var ratios = Pairing.ratios(List.of(10.0, 40.0, 30.0), List.of(10.0, 10.0, 10.0));

        assertThat(ratios).isEqualTo(new Spread(1, 3, 4));
    }

    @Test
    void unequal_rounds_cannot_be_paired() {
        assertThatThrownBy(() -> Pairing.ratios(List.of(1.0), List.of()))
                .hasMessage("1 rounds cannot be paired with 0");
    }

    @Test
    void the_best_of_the_peers_may_change_from_round_to_round() {
        assertThat(Pairing.best(List.of(List.of(1.0, 5.0), List.of(3.0, 2.0)))).containsExactly(3.0, 5.0);
    }

    @Test
    void a_percentile_is_a_value_that_was_measured() {
        var latencies = Latencies.of(LongStream.rangeClosed(1, 100)
                .map(milli -> (101 - milli) * 1_000_000)
                .toArray());

        assertThat(latencies.percentileMillis(0.5)).isEqualTo(50);
        assertThat(latencies.percentileMillis(0.99)).isEqualTo(99);
        assertThat(latencies.maxMillis()).isEqualTo(100);
    }

    @Test
    void a_percentile_of_one_is_that_one() {
        var latencies = Latencies.of(List.of(Duration.ofMillis(7)));

        assertThat(latencies.percentileMillis(0.01)).isEqualTo(7);
        assertThat(latencies.maxMillis()).isEqualTo(7);
    }

    @Test
    void whoever_went_first_goes_last_in_the_next_round() {
        var order = IntStream.range(0, 4)
                .boxed()
                .flatMap(round -> Turns.inRound(round, List.of("a", "b")).stream())
                .toList();

        assertThat(String.join("", order)).isEqualTo("abbaabba");
    }

    @Test
    void a_rate_is_what_was_done_in_a_second() {
        assertThat(new Work(300, Duration.ofMillis(1500), Latencies.of()).perSecond())
                .isEqualTo(200);
    }

    @Test
    void counters_are_divided_by_all_events_of_all_slices() {
        var slices = List.of(
                new Slice(new Work(10, Duration.ofSeconds(1), Latencies.of()), new Counters(10, 100, 5, 20, 4, 1000)),
                new Slice(new Work(30, Duration.ofSeconds(1), Latencies.of()), new Counters(30, 700, 5, 20, 4, 3000)));

        assertThat(Slice.perEvent(slices)).isEqualTo(new Counters(1, 20, 0.25, 1, 0.2, 100));
    }
}
