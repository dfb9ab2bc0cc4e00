package dev.razao.projection.kpi;

import static dev.razao.projection.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.events.run.RunEvent.RunStarted;
import dev.razao.projection.Database;
import dev.razao.projection.EventLog;
import dev.razao.projection.Projections;
import dev.razao.projection.Story;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KpisProjectionTest {
    private final Database database = Database.empty();
    private final Projections projections = new Projections(database);

    @ParameterizedTest
    @CsvSource({"2026-11-21T02:59:59.999Z, 2026-11-20", "2026-11-21T03:00:00Z, 2026-11-21"})
    void a_day_ends_at_midnight_in_brazil(String at, String day) {
        projections.hear(new EventLog(at).happened(TENANT, new RunStarted(RUN, "luddy", said("Oi"), null)));
        assertThat(tell("day", RUN.value())).isEqualTo("(%s)".formatted(day));
    }

    @Test
    void what_thinking_cost_is_counted_once_although_the_end_tells_the_whole() {
        projections.hear(Story.all());
        assertThat(tell("sum(cost_micros)", RUN.value())).isEqualTo("(7500)");
    }

    @Test
    void a_won_or_lost_deal_counts_with_the_value_it_was_opened_with() {
        projections.hear(Story.all());
        assertThat(tell("max(type), count(*), min(cents), max(cents)", DEAL.value()))
                .isEqualTo("(deal.DealWon,2,19990,19990)");
        assertThat(tell("min(type), count(*), min(cents), max(cents)", LOST_DEAL.value()))
                .isEqualTo("(deal.DealLost,2,5000,5000)");
    }

    @Test
    void only_received_money_counts() {
        projections.hear(Story.all());
        assertThat(tell("max(type), count(*), sum(cents), sum(fee_cents)", LATE_PAYMENT.value()))
                .isEqualTo("(payment.PaymentReceived,1,20400,199)");
    }

    private String tell(String columns, UUID subject) {
        return database.sql()
                .sql("select row(%s)::text from projection.kpi_fact where subject_id = ?".formatted(columns))
                .param(subject)
                .query(String.class)
                .single();
    }
}
