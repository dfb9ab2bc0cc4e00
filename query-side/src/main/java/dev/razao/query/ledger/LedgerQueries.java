package dev.razao.query.ledger;

import static dev.razao.events.kernel.MetadataKeys.TENANT_ID;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import dev.razao.events.kernel.TenantId;
import dev.razao.query.kernel.AsOfCondition;
import dev.razao.query.ledger.Balances.*;
import dev.razao.query.ledger.LedgerQuery.*;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.r2dbc.core.DatabaseClient;

final class LedgerQueries {
    private final DatabaseClient db;

    LedgerQueries(DatabaseClient db) {
        this.db = db;
    }

    @QueryHandler
    CompletableFuture<Balances> handle(FindBalances query, @MetaDataValue(TENANT_ID) String tenant) {
        var sums = db.sql("""
                        select account, sum(cents)::bigint as cents, currency from projection.ledger_entry
                        where tenant_id = :tenant and %s
                        group by account, currency order by account, currency""".formatted(AsOfCondition.sql(query.asOf())))
                .bind("tenant", TenantId.of(tenant).value());
        return AsOfCondition.bind(query.asOf(), sums)
                .mapProperties(Balance.class)
                .all()
                .collectList()
                .map(accounts -> new Balances(accounts, totals(accounts)))
                .toFuture();
    }

    private static List<Total> totals(List<Balance> accounts) {
        return accounts.stream()
                .collect(groupingBy(Balance::currency, TreeMap::new, summingLong(Balance::cents)))
                .entrySet()
                .stream()
                .map(sum -> new Total(sum.getValue(), sum.getKey()))
                .toList();
    }
}
