package dev.razao.projection.payment;

import static java.util.Locale.ROOT;

import dev.razao.events.deal.DealId;
import dev.razao.events.kernel.Customer;
import dev.razao.events.payment.PaymentEvent;
import dev.razao.events.payment.PaymentEvent.*;
import dev.razao.events.run.RunId;
import dev.razao.projection.kernel.Occurrence;
import dev.razao.projection.kernel.Projection;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Each payment as it stands. */
@ProcessingGroup(PaymentOverviewProjection.NAME)
public final class PaymentOverviewProjection implements Projection {
    public static final String NAME = "payment-overview";

    private final JdbcClient db;

    public PaymentOverviewProjection(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Class<?>> hears() {
        return Set.of(PaymentEvent.class);
    }

    @Override
    public Batch begin() {
        return Batch.ofEach((event, occurrence) -> on((PaymentEvent) event, occurrence));
    }

    @EventHandler
    void on(PaymentEvent event, Occurrence occurrence) {
        var change =
                switch (event) {
                    case PaymentRequested requested -> insert(requested);
                    case PaymentCharged charged ->
                        set("status = 'charged', charged_at = :at, charge_id = :charge, invoice_url = :url, pix_payload = :pix")
                                .param("charge", charged.chargeId())
                                .param("url", charged.invoiceUrl())
                                .param("pix", charged.pixPayload());
                    case ChargeRefused refused ->
                        set("status = 'refused', refusal_code = :code, refusal_reason = :reason")
                                .param("code", refused.code())
                                .param("reason", refused.reason());
                    case PaymentConfirmed _ -> set("status = 'confirmed', confirmed_at = :at");
                    case PaymentReceived received ->
                        set("status = 'received', received_at = :at, gross_cents = :gross, fee_cents = :fee")
                                .param("gross", received.gross().cents())
                                .param("fee", received.fee().cents());
                    case PaymentOverdue _ -> set("status = 'overdue'");
                    case PaymentExpired _ -> set("status = 'expired'");
                };
        change.params(occurrence.parameters())
                .param("payment", event.paymentId().value())
                .update();
    }

    private StatementSpec insert(PaymentRequested requested) {
        return db.sql("""
                insert into projection.payment_overview (tenant_id, payment_id, sequence, status, method, amount_cents,
                    currency, payer_name, description, due_date, deal_id, run_id, requested_at, updated_at)
                values (:tenant, :payment, :sequence, 'requested', :method, :cents,
                    :currency, :payer, :description, :due, :deal, :run, :at, :at)
                on conflict do nothing""")
                .param("method", requested.method().name().toLowerCase(ROOT))
                .param("cents", requested.amount().cents())
                .param("currency", requested.amount().currency())
                .param("payer", requested.payer().read().map(Customer::name).orElse(null))
                .param("description", requested.description())
                .param("due", requested.dueDate())
                .param(
                        "deal",
                        Optional.ofNullable(requested.dealId())
                                .map(DealId::value)
                                .orElse(null))
                .param(
                        "run",
                        Optional.ofNullable(requested.runId()).map(RunId::value).orElse(null));
    }

    /** An event that the row has seen changes nothing. */
    private StatementSpec set(String columns) {
        return db.sql("update projection.payment_overview set sequence = :sequence, updated_at = :at, " + columns
                + " where tenant_id = :tenant and payment_id = :payment and sequence < :sequence");
    }

    @ResetHandler
    void reset() {
        db.sql("truncate projection.payment_overview").update();
    }
}
