package dev.razao.projection.deal;

import dev.razao.events.deal.DealEvent;
import dev.razao.events.deal.DealEvent.*;
import dev.razao.events.kernel.Customer;
import dev.razao.events.payment.PaymentId;
import dev.razao.projection.kernel.FoldedProjection;
import dev.razao.projection.kernel.Occurrence;
import dev.razao.projection.kernel.Row;
import dev.razao.projection.kernel.Table;
import java.util.Optional;
import javax.sql.DataSource;

/** Each deal as it stands. */
public final class DealOverviewProjection {
    public static final String NAME = "deal-overview";

    private DealOverviewProjection() {}

    public static FoldedProjection in(DataSource database) {
        return FoldedProjection.named(NAME, new Table(database, "deal_overview"))
                .fold(DealEvent.class, event -> event.dealId().value(), DealOverviewProjection::after);
    }

    private static Row after(Row deal, DealEvent event, Occurrence occurrence) {
        var at = occurrence.at();
        return switch (event) {
            case DealOpened opened ->
                deal.set("stage", "open")
                        .set("opened_at", at)
                        .set("title", opened.title())
                        .set("value_cents", opened.value().cents())
                        .set("currency", opened.value().currency())
                        .set(
                                "customer_name",
                                opened.customer().read().map(Customer::name).orElse(null));
            // A payment may win a deal that was lost.
            case DealWon won ->
                deal.set("stage", "won")
                        .set("won_at", at)
                        .set(
                                "payment_id",
                                Optional.ofNullable(won.paymentId())
                                        .map(PaymentId::value)
                                        .orElse(null))
                        .clear("lost_at", "lost_reason");
            case DealLost lost -> deal.set("stage", "lost").set("lost_at", at).set("lost_reason", lost.reason());
        };
    }
}
