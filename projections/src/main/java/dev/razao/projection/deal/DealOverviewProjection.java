package dev.razao.projection.deal;

import dev.razao.events.deal.DealEvent;
import dev.razao.events.deal.DealEvent.*;
import dev.razao.events.kernel.Customer;
import dev.razao.events.payment.PaymentId;
import dev.razao.projection.kernel.Occurrence;
import dev.razao.projection.kernel.Projection;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Each deal as it stands. */
@ProcessingGroup(DealOverviewProjection.NAME)
public final class DealOverviewProjection implements Projection {
    public static final String NAME = "deal-overview";

    private final JdbcClient db;

    public DealOverviewProjection(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Class<?>> hears() {
        return Set.of(DealEvent.class);
    }

    @Override
    public Batch begin() {
        return Batch.ofEach((event, occurrence) -> on((DealEvent) event, occurrence));
    }

    @EventHandler
    void on(DealEvent event, Occurrence occurrence) {
        var change =
                switch (event) {
                    case DealOpened opened -> insert(opened);
                    // A payment may win a deal that was lost.
                    case DealWon won ->
                        set("stage = 'won', won_at = :at, payment_id = :payment, lost_at = null, lost_reason = null")
                                .param(
                                        "payment",
                                        Optional.ofNullable(won.paymentId())
                                                .map(PaymentId::value)
                                                .orElse(null));
                    case DealLost lost ->
                        set("stage = 'lost', lost_at = :at, lost_reason = :reason")
                                .param("reason", lost.reason());
                };
        change.params(occurrence.parameters())
                .param("deal", event.dealId().value())
                .update();
    }

    private StatementSpec insert(DealOpened opened) {
        return db.sql("""
                insert into projection.deal_overview (tenant_id, deal_id, sequence, title, value_cents, currency,
                    customer_name, stage, opened_at, updated_at)
                values (:tenant, :deal, :sequence, :title, :cents, :currency, :customer, 'open', :at, :at)
                on conflict do nothing""")
                .param("title", opened.title())
                .param("cents", opened.value().cents())
                .param("currency", opened.value().currency())
                .param("customer", opened.customer().read().map(Customer::name).orElse(null));
    }

    /** An event that the row has seen changes nothing. */
    private StatementSpec set(String columns) {
        return db.sql("update projection.deal_overview set sequence = :sequence, updated_at = :at, " + columns
                + " where tenant_id = :tenant and deal_id = :deal and sequence < :sequence");
    }

    @ResetHandler
    void reset() {
        db.sql("truncate projection.deal_overview").update();
    }
}
