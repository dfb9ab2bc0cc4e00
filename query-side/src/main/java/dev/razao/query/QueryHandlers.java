package dev.razao.query;

import dev.razao.query.deal.DealQuery;
import dev.razao.query.kpi.KpiQuery;
import dev.razao.query.ledger.LedgerQuery;
import dev.razao.query.payment.PaymentQuery;
import dev.razao.query.run.RunQuery;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;

/** Every query handler, for the one place that wires them. */
public final class QueryHandlers {
    private QueryHandlers() {}

    public static List<Object> all(DatabaseClient db) {
        return List.of(
                RunQuery.handlers(db),
                PaymentQuery.handlers(db),
                DealQuery.handlers(db),
                LedgerQuery.handlers(db),
                KpiQuery.handlers(db));
    }
}
