package dev.razao.events.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.razao.events.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "9999, 1", "10000, 1", "10001, 2"})
    void a_begun_cent_counts_whole(long costMicros, long cents) {
        assertThat(new Usage(0, 0, costMicros).cost()).isEqualTo(Money.brl(cents));
    }

    @Test
    void usage_adds_up_before_it_is_rounded() {
        var twice = new Usage(10, 1, 5_000).plus(new Usage(20, 2, 5_000));

        assertThat(twice).isEqualTo(new Usage(30, 3, 10_000));
        assertThat(twice.cost()).isEqualTo(Money.brl(1));
    }

    @Test
    void usage_is_never_negative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Usage(-1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Usage(0, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Usage(0, 0, -1));
    }

    @Test
    void usage_that_does_not_fit_is_refused() {
        var most = new Usage(0, 0, Long.MAX_VALUE);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(most));
    }
}
