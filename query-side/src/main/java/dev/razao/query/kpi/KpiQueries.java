package dev.razao.query.kpi;

import static dev.razao.events.kernel.MetadataKeys.TENANT_ID;

import dev.razao.events.kernel.TenantId;
import dev.razao.query.kernel.Snapshot;
import dev.razao.query.kpi.KpiQuery.*;
import dev.razao.query.kpi.Kpis.*;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.transaction.reactive.TransactionalOperator;

final class KpiQueries {
    private static final String COUNTS = """
            select count(*) filter (where type = 'run.RunStarted') as runs_started,
                count(*) filter (where type = 'run.RunCompleted') as runs_completed,
                count(*) filter (where type = 'run.RunFailed') as runs_failed,
                count(*) filter (where type = 'run.ActionApproved') as approvals,
                count(*) filter (where type = 'deal.DealOpened') as deals_opened,
                count(*) filter (where type = 'deal.DealWon') as deals_won,
                count(*) filter (where type = 'payment.PaymentReceived') as payments_received,
                coalesce(sum(cost_micros), 0)::bigint as model_cost_micros
            from projection.kpi_fact where tenant_id = :tenant and day between :from and :to""";

    private static final String SUMS = """
            select currency,
                coalesce(sum(cents) filter (where type = 'deal.DealOpened'), 0)::bigint as opened_cents,
                coalesce(sum(cents) filter (where type = 'deal.DealWon'), 0)::bigint as won_cents,
                coalesce(sum(cents) filter (where type = 'payment.PaymentReceived'), 0)::bigint as received_cents,
                sum(fee_cents)::bigint as fee_cents
            from projection.kpi_fact where tenant_id = :tenant and day between :from and :to and currency is not null
            group by currency order by currency""";

    private final DatabaseClient db;
    private final TransactionalOperator snapshot;

    KpiQueries(DatabaseClient db) {
        this.db = db;
        snapshot = Snapshot.of(db);
    }

    @QueryHandler
    CompletableFuture<Kpis> handle(FindKpis query, @MetaDataValue(TENANT_ID) String tenant) {
        var sums = ask(SUMS, query, tenant).mapProperties(Sums.class).all().collectList();
        return ask(COUNTS, query, tenant)
                .mapProperties(Counts.class)
                .one()
                .zipWhen(_ -> sums, (counts, money) -> new Kpis(query.from(), query.to(), counts, money))
                .as(snapshot::transactional)
                .toFuture();
    }

    private GenericExecuteSpec ask(String sql, FindKpis query, String tenant) {
        return db.sql(sql)
                .bind("tenant", TenantId.of(tenant).value())
                .bind("from", query.from())
                .bind("to", query.to());
    }
}
