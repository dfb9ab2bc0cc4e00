package dev.razao.events.kernel;

import java.util.Currency;

/**
 * An amount in whole minor units, with its currency (ISO 4217).
 *
 * @param cents whole minor units; negative only where a sign has a meaning, as in a ledger entry
 */
public record Money(long cents, String currency) {
    public Money {
        Currency.getInstance(currency);
    }

    public static Money brl(long cents) {
        return new Money(cents, "BRL");
    }

    /** @throws ArithmeticException if the sum does not fit; IllegalArgumentException if the currencies differ */
    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.in(currency).cents), currency);
    }

    /** @throws ArithmeticException if the difference does not fit; IllegalArgumentException if the currencies differ */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.in(currency).cents), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(cents), currency);
    }

    public boolean isPositive() {
        return cents > 0;
    }

    private Money in(String wanted) {
        if (!currency.equals(wanted)) {
            throw new IllegalArgumentException("Cannot mix " + currency + " with " + wanted);
        }
        return this;
    }
}
