package dev.razao.query.ledger;

import java.util.List;

/**
 * The trial balance.
 *
 * @param totals of all accounts, by currency: each is zero, or the ledger is wrong
 */
public record Balances(List<Balance> accounts, List<Total> totals) {
    /** @param cents debits minus credits */
    public record Balance(String account, long cents, String currency) {}

    public record Total(long cents, String currency) {}
}
