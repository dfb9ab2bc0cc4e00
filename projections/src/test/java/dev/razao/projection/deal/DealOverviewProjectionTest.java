package dev.razao.projection.deal;

import static dev.razao.projection.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.events.deal.DealEvent.*;
import dev.razao.events.kernel.Money;
import dev.razao.projection.Database;
import dev.razao.projection.EventLog;
import dev.razao.projection.Projections;
import org.junit.jupiter.api.Test;

class DealOverviewProjectionTest {
    private static final DealOpened OPENED = new DealOpened(DEAL, "Curso", Money.brl(19_990), CUSTOMER);
    private static final DealLost LOST = new DealLost(DEAL, "too expensive");

    private final Database database = Database.empty();
    private final Projections projections = new Projections(database);

    @Test
    void an_opened_deal_shows_its_offer() {
        happened(OPENED);
        assertThat(tell("stage, title, value_cents, currency, customer_name, won_at"))
                .isEqualTo("(open,Curso,19990,BRL,\"Maria Souza\",)");
    }

    @Test
    void a_lost_deal_shows_why() {
        happened(OPENED, LOST);
        assertThat(tell("stage, lost_reason, lost_at is not null")).isEqualTo("(lost,\"too expensive\",t)");
    }

    @Test
    void a_won_deal_shows_the_payment_that_won_it() {
        happened(OPENED, new DealWon(DEAL, PAYMENT));
        assertThat(tell("stage, payment_id, won_at is not null")).isEqualTo("(won,%s,t)".formatted(PAYMENT));
    }

    @Test
    void a_person_wins_a_deal_without_a_payment() {
        happened(OPENED, new DealWon(DEAL, null));
        assertThat(tell("stage, payment_id")).isEqualTo("(won,)");
    }

    @Test
    void a_lost_deal_that_is_paid_after_all_is_won_and_nothing_else() {
        happened(OPENED, LOST, new DealWon(DEAL, PAYMENT));
        assertThat(tell("stage, lost_reason, lost_at")).isEqualTo("(won,,)");
    }

    private void happened(Object... events) {
        projections.hear(new EventLog("2026-11-21T12:00:00Z").happened(TENANT, events));
    }

    private String tell(String columns) {
        return database.sql()
                .sql("select (%s)::text from projection.deal_overview where deal_id = ?".formatted(columns))
                .param(DEAL.value())
                .query(String.class)
                .single();
    }
}
