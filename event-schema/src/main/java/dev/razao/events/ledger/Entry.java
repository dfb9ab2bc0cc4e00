package dev.razao.events.ledger;

import dev.razao.events.kernel.Money;

/** One line of a transaction: a debit is positive, a credit negative. */
public record Entry(Account account, Money amount) {
    public Entry negated() {
        return new Entry(account, amount.negated());
    }
}
