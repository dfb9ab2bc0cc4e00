package dev.razao.projection.ledger;

import dev.razao.events.ledger.Entry;
import dev.razao.events.ledger.LedgerEvent;
import dev.razao.events.ledger.LedgerEvent.*;
import dev.razao.projection.kernel.FoldedProjection;
import dev.razao.projection.kernel.Occurrence;
import dev.razao.projection.kernel.Row;
import dev.razao.projection.kernel.Table;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Each line of the ledger, from which balances are summed at any moment. */
public final class LedgerBalancesProjection {
    public static final String NAME = "ledger-balances";

    private LedgerBalancesProjection() {}

    public static FoldedProjection in(DataSource database) {
        return FoldedProjection.named(NAME, new Table(database, "ledger_entry"))
                .each(LedgerEvent.class, event -> event.transactionId().value(), LedgerBalancesProjection::lines);
    }

    private static List<Row> lines(Row line, LedgerEvent event, Occurrence occurrence) {
        return switch (event) {
            case TransactionPosted posted -> lines(line.set("cause", posted.cause()), posted.entries());
            case TransactionReversed reversed -> lines(line.set("cause", reversed.reason()), reversed.entries());
        };
    }

    private static List<Row> lines(Row line, List<Entry> entries) {
        return IntStream.range(0, entries.size())
                .mapToObj(index -> entry(line.copy().set("line", index + 1L), entries.get(index)))
                .toList();
    }

    private static Row entry(Row line, Entry entry) {
        return line.set("account", entry.account().name())
                .set("cents", entry.amount().cents())
                .set("currency", entry.amount().currency());
    }
}
