package dev.razao.command.ledger;

import dev.razao.events.kernel.Money;
import dev.razao.events.ledger.Entry;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Double entry: in each currency, debits and credits are equal. */
final class EntriesSumToZero {
    private EntriesSumToZero() {}

    /** What is left over in the first currency that does not balance. */
    static Optional<Money> difference(List<Entry> entries) {
        var sums = new TreeMap<String, Money>();
        for (var entry : entries) sums.merge(entry.amount().currency(), entry.amount(), Money::plus);
        return sums.values().stream().filter(sum -> sum.cents() != 0).findFirst();
    }
}
