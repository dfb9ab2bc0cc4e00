package dev.razao.query.payment;

import static dev.razao.projection.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.projection.Database;
import dev.razao.projection.Projections;
import dev.razao.projection.Story;
import dev.razao.query.Questions;
import dev.razao.query.payment.PaymentQuery.FindPayment;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FindPaymentTest {
    private final Database database = Database.empty();

    @AutoClose
    private final Questions questions = new Questions(database);

    @BeforeEach
    void tell_the_story() {
        new Projections(database).hear(Story.all());
    }

    @Test
    void shows_all_of_a_received_payment() {
        assertThat(questions.one(TENANT, new FindPayment(PAYMENT), PaymentOverview.class))
                .isEqualTo(new PaymentOverview(
                        PAYMENT.value(),
                        "received",
                        "pix",
                        19_990,
                        "BRL",
                        "Maria Souza",
                        "Curso de razão",
                        LocalDate.parse("2026-11-25"),
                        DEAL.value(),
                        RUN.value(),
                        "pay_1",
                        "https://provider.example/i/1",
                        "00020126",
                        null,
                        null,
                        19_990L,
                        99L,
                        Instant.parse("2026-11-21T12:12:00Z"),
                        Instant.parse("2026-11-21T12:13:00Z"),
                        null,
                        Instant.parse("2026-11-21T12:15:00Z"),
                        Instant.parse("2026-11-21T12:15:00Z")));
    }

    @Test
    void is_plain_json_with_whole_cents_and_iso_dates() {
        var view = questions.one(TENANT, new FindPayment(PAYMENT), PaymentOverview.class);
        assertThat(new JsonMapper().writeValueAsString(view))
                .contains("\"paymentId\":\"" + PAYMENT + "\"")
                .contains("\"amountCents\":19990,\"currency\":\"BRL\"")
                .contains("\"dueDate\":\"2026-11-25\"")
                .contains("\"receivedAt\":\"2026-11-21T12:15:00Z\"");
    }

    @Test
    void knows_no_payment_of_a_neighbour() {
        assertThat(questions.one(NEIGHBOUR, new FindPayment(PAYMENT), PaymentOverview.class))
                .isNull();
    }
}
