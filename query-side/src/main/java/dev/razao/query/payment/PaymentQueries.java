package dev.razao.query.payment;

import static dev.razao.events.kernel.MetadataKeys.TENANT_ID;

import dev.razao.events.kernel.TenantId;
import dev.razao.query.payment.PaymentQuery.*;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;

final class PaymentQueries {
    private final DatabaseClient db;

    PaymentQueries(DatabaseClient db) {
        this.db = db;
    }

    @QueryHandler
    CompletableFuture<@Nullable PaymentOverview> handle(FindPayment query, @MetaDataValue(TENANT_ID) String tenant) {
        return db.sql("select * from projection.payment_overview where tenant_id = :tenant and payment_id = :payment")
                .bind("tenant", TenantId.of(tenant).value())
                .bind("payment", query.paymentId().value())
                .mapProperties(PaymentOverview.class)
                .one()
                .toFuture();
    }
}
