package dev.razao.events.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final Money MOST = Money.brl(Long.MAX_VALUE);
    private static final Money LEAST = Money.brl(Long.MIN_VALUE);

    @Test
    void amounts_of_one_currency_add_up() {
        assertThat(Money.brl(1_99).plus(Money.brl(1))).isEqualTo(Money.brl(2_00));
        assertThat(Money.brl(1_99).minus(Money.brl(2_00))).isEqualTo(Money.brl(-1));
    }

    @Test
    void two_currencies_never_mix() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.brl(1).plus(new Money(1, "USD")));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.brl(1).minus(new Money(1, "USD")));
    }

    @Test
    void an_amount_that_does_not_fit_is_refused_instead_of_wrapping_around() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> MOST.plus(Money.brl(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> LEAST.minus(Money.brl(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(LEAST::negated);
    }

    @Test
    void a_difference_that_fits_is_not_refused() {
        assertThat(Money.brl(-1).minus(LEAST)).isEqualTo(MOST);
    }

    @Test
    void a_currency_is_one_of_iso_4217() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(1, "REAL"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(1, "brl"));
    }

    @Test
    void nothing_is_not_positive() {
        assertThat(Money.brl(1).isPositive()).isTrue();
        assertThat(Money.brl(0).isPositive()).isFalse();
    }
}
