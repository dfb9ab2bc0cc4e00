package dev.razao.projection.payment;

import static java.util.Locale.ROOT;

import dev.razao.events.deal.DealId;
import dev.razao.events.kernel.Customer;
import dev.razao.events.payment.PaymentEvent;
import dev.razao.events.payment.PaymentEvent.*;
import dev.razao.events.run.RunId;
import dev.razao.projection.kernel.FoldedProjection;
import dev.razao.projection.kernel.Occurrence;
import dev.razao.projection.kernel.Row;
import dev.razao.projection.kernel.Table;
import java.util.Optional;
import javax.sql.DataSource;

/** Each payment as it stands. */
public final class PaymentOverviewProjection {
    public static final String NAME = "payment-overview";

    private PaymentOverviewProjection() {}

    public static FoldedProjection in(DataSource database) {
        return FoldedProjection.named(NAME, new Table(database, "payment_overview"))
                .fold(PaymentEvent.class, event -> event.paymentId().value(), PaymentOverviewProjection::after);
    }

    private static Row after(Row payment, PaymentEvent event, Occurrence occurrence) {
        var at = occurrence.at();
        return switch (event) {
            case PaymentRequested requested ->
                request(payment.set("status", "requested").set("requested_at", at), requested);
            case PaymentCharged charged ->
                payment.set("status", "charged")
                        .set("charged_at", at)
                        .set("charge_id", charged.chargeId())
                        .set("invoice_url", charged.invoiceUrl())
                        .set("pix_payload", charged.pixPayload());
            case ChargeRefused refused ->
                payment.set("status", "refused")
                        .set("refusal_code", refused.code())
                        .set("refusal_reason", refused.reason());
            case PaymentConfirmed _ -> payment.set("status", "confirmed").set("confirmed_at", at);
            case PaymentReceived received ->
                payment.set("status", "received")
                        .set("received_at", at)
                        .set("gross_cents", received.gross().cents())
                        .set("fee_cents", received.fee().cents());
            case PaymentOverdue _ -> payment.set("status", "overdue");
            case PaymentExpired _ -> payment.set("status", "expired");
        };
    }

    private static Row request(Row payment, PaymentRequested requested) {
        return payment.set("method", requested.method().name().toLowerCase(ROOT))
                .set("amount_cents", requested.amount().cents())
                .set("currency", requested.amount().currency())
                .set("payer_name", requested.payer().read().map(Customer::name).orElse(null))
                .set("description", requested.description())
                .set("due_date", requested.dueDate())
                .set(
                        "deal_id",
                        Optional.ofNullable(requested.dealId())
                                .map(DealId::value)
                                .orElse(null))
                .set(
                        "run_id",
                        Optional.ofNullable(requested.runId()).map(RunId::value).orElse(null));
    }
}
