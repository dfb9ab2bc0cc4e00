package dev.razao.projection.payment;

import static dev.razao.projection.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.events.payment.PaymentEvent;
import dev.razao.events.payment.PaymentId;
import dev.razao.projection.Database;
import dev.razao.projection.Projections;
import dev.razao.projection.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaymentOverviewProjectionTest {
    private final Database database = Database.empty();
    private final Projections projections = new Projections(database);

    @Test
    void a_payment_goes_through_its_statuses() {
        assertThat(statusesOf(LATE_PAYMENT))
                .containsExactly("requested", "charged", "overdue", "expired", "confirmed", "received");
        assertThat(statusesOf(REFUSED_PAYMENT)).containsExactly("requested", "refused");
    }

    @Test
    void a_received_payment_shows_what_was_paid_and_what_the_provider_kept() {
        projections.hear(Story.all());
        assertThat(tell(LATE_PAYMENT, "method, amount_cents, gross_cents, fee_cents, currency, charge_id, payer_name"))
                .isEqualTo("(boleto,19990,20400,199,BRL,pay_2,\"Maria Souza\")");
        assertThat(tell(PAYMENT, "method, pix_payload, deal_id, run_id, due_date"))
                .isEqualTo("(pix,00020126,%s,%s,2026-11-25)".formatted(DEAL, RUN));
    }

    @Test
    void a_refused_payment_shows_why() {
        projections.hear(Story.all());
        assertThat(tell(REFUSED_PAYMENT, "refusal_code, refusal_reason, charge_id"))
                .isEqualTo("(invalid_customer,\"The tax id is unknown\",)");
    }

    private List<String> statusesOf(PaymentId payment) {
        return Story.all().messages().stream()
                .filter(message -> message.getPayload() instanceof PaymentEvent event
                        && event.paymentId().equals(payment))
                .map(message -> {
                    projections.hear(message);
                    return tell(payment, "status").replaceAll("[()]", "");
                })
                .toList();
    }

    private String tell(PaymentId payment, String columns) {
        return database.sql()
                .sql("select row(%s)::text from projection.payment_overview where payment_id = ?".formatted(columns))
                .param(payment.value())
                .query(String.class)
                .single();
    }
}
