package dev.razao.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.razao.events.kernel.Money;
import dev.razao.events.ledger.Account;
import dev.razao.events.ledger.Entry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EntriesSumToZeroTest {
    @Test
    void debits_and_credits_are_equal() {
        assertThat(difference(Money.brl(3), Money.brl(-1), Money.brl(-2))).isEmpty();
    }

    @Test
    void what_is_left_over_is_told() {
        assertThat(difference(Money.brl(3), Money.brl(-1))).contains(Money.brl(2));
        assertThat(difference(Money.brl(-3), Money.brl(1))).contains(Money.brl(-2));
    }

    @Test
    void each_currency_balances_by_itself() {
        assertThat(difference(Money.brl(1), usd(5), Money.brl(-1), usd(-5))).isEmpty();
        assertThat(difference(Money.brl(1), usd(-1))).contains(Money.brl(1));
        assertThat(difference(Money.brl(1), Money.brl(-1), usd(1))).contains(usd(1));
    }

    @Test
    void a_sum_that_does_not_fit_never_passes_for_zero() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> difference(Money.brl(Long.MAX_VALUE), Money.brl(1), Money.brl(Long.MIN_VALUE)));
    }

    private static Money usd(long cents) {
        return new Money(cents, "USD");
    }

    private static Optional<Money> difference(Money... amounts) {
        List<Entry> entries = Stream.of(amounts)
                .map(amount -> new Entry(new Account("assets:cash"), amount))
                .toList();
        return EntriesSumToZero.difference(entries);
    }
}
