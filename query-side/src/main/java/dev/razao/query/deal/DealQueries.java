package dev.razao.query.deal;

import static dev.razao.events.kernel.MetadataKeys.TENANT_ID;

import dev.razao.events.deal.DealId;
import dev.razao.events.kernel.TenantId;
import dev.razao.query.deal.DealQuery.*;
import dev.razao.query.kernel.Pages;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

final class DealQueries {
    private final DatabaseClient db;
    private final Pages<DealOverview> pages;

    DealQueries(DatabaseClient db) {
        this.db = db;
        pages = new Pages<>(db, DealOverview.class, "projection.deal_overview", "deal_id", "stage", "opened_at");
    }

    @QueryHandler
    CompletableFuture<@Nullable DealOverview> handle(FindDeal query, @MetaDataValue(TENANT_ID) String tenant) {
        return db.sql("select * from projection.deal_overview where tenant_id = :tenant and deal_id = :deal")
                .bind("tenant", TenantId.of(tenant).value())
                .bind("deal", query.dealId().value())
                .mapProperties(DealOverview.class)
                .one()
                .toFuture();
    }

    @QueryHandler
    Flux<DealOverview> handle(ListDeals query, @MetaDataValue(TENANT_ID) String tenant) {
        var after = Optional.ofNullable(query.after()).map(DealId::value).orElse(null);
        return pages.list(TenantId.of(tenant), query.stage(), query.limit(), after);
    }
}
