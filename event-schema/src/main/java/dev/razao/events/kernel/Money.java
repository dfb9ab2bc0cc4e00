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
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot add " + other.currency + " to " + currency);
        }
        return new Money(Math.addExact(cents, other.cents), currency);
    }

    public Money minus(Money other) {
        return plus(other.negated());
    }

    public Money negated() {
        return new Money(Math.negateExact(cents), currency);
    }

    public boolean isPositive() {
        return cents > 0;
    }
}
