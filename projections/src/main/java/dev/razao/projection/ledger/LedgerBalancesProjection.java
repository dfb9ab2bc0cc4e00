package dev.razao.projection.ledger;

import dev.razao.events.ledger.Entry;
import dev.razao.events.ledger.LedgerEvent;
import dev.razao.events.ledger.LedgerEvent.*;
import dev.razao.projection.kernel.Occurrence;
import dev.razao.projection.kernel.Projection;
import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Each line of the ledger, from which balances are summed at any moment. */
@ProcessingGroup(LedgerBalancesProjection.NAME)
public final class LedgerBalancesProjection implements Projection {
    public static final String NAME = "ledger-balances";

    private final JdbcClient db;

    public LedgerBalancesProjection(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Class<?>> hears() {
        return Set.of(LedgerEvent.class);
    }

    @Override
    public Batch begin() {
        return Batch.ofEach((event, occurrence) -> on((LedgerEvent) event, occurrence));
    }

    @EventHandler
    void on(LedgerEvent event, Occurrence occurrence) {
        var lines =
                switch (event) {
                    case TransactionPosted posted -> insert(posted.cause(), posted.entries());
                    case TransactionReversed reversed -> insert(reversed.reason(), reversed.entries());
                };
        lines.params(occurrence.parameters())
                .param("transaction", event.transactionId().value())
                .update();
    }

    private StatementSpec insert(String cause, List<Entry> entries) {
        return db.sql("""
                insert into projection.ledger_entry
                    (tenant_id, transaction_id, sequence, line, tx, position, at, cause, account, cents, currency)
                select :tenant, :transaction, :sequence, line, :tx, :position, :at, :cause, account, cents, currency
                from unnest(:accounts, :cents, :currencies) with ordinality as entry(account, cents, currency, line)
                on conflict do nothing""")
                .param("cause", cause)
                .param(
                        "accounts",
                        entries.stream().map(entry -> entry.account().name()).toArray(String[]::new))
                .param(
                        "cents",
                        entries.stream()
                                .mapToLong(entry -> entry.amount().cents())
                                .toArray())
                .param(
                        "currencies",
                        entries.stream().map(entry -> entry.amount().currency()).toArray(String[]::new));
    }

    @ResetHandler
    void reset() {
        db.sql("truncate projection.ledger_entry").update();
    }
}
