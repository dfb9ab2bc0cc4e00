package dev.razao.query.kpi;

import static dev.razao.projection.Story.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.razao.events.run.RunEvent.RunStarted;
import dev.razao.events.run.RunId;
import dev.razao.projection.Database;
import dev.razao.projection.EventLog;
import dev.razao.projection.Projections;
import dev.razao.projection.Story;
import dev.razao.query.Questions;
import dev.razao.query.kernel.InvalidQuery;
import dev.razao.query.kpi.KpiQuery.FindKpis;
import dev.razao.query.kpi.Kpis.*;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class FindKpisTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");

    private final Database database = Database.empty();
    private final Projections projections = new Projections(database);

    @AutoClose
    private final Questions questions = new Questions(database);

    @Test
    void sums_what_happened_on_a_day() {
        projections.hear(Story.all());
        assertThat(questions.one(TENANT, new FindKpis(DAY, DAY), Kpis.class))
                .isEqualTo(new Kpis(
                        DAY,
                        DAY,
                        new Counts(4, 1, 1, 1, 2, 1, 2, 7_500 + 3_000 + 1_500),
                        List.of(new Sums("BRL", 24_990, 19_990, 19_990 + 20_400, 99 + 199))));
    }

    @Test
    void sums_to_nothing_where_nothing_happened() {
        projections.hear(Story.all());
        var before = DAY.minusDays(1);
        assertThat(questions.one(TENANT, new FindKpis(before, before), Kpis.class))
                .isEqualTo(new Kpis(before, before, new Counts(0, 0, 0, 0, 0, 0, 0, 0), List.of()));
    }

    @Test
    void counts_the_first_and_the_last_moment_of_its_days_in_brazil() {
        var log = new EventLog("2026-11-21T12:00:00Z");
        var moments = List.of(
                "2026-11-21T02:59:59.999999Z",
                "2026-11-21T03:00:00Z",
                "2026-11-23T02:59:59.999999Z",
                "2026-11-23T03:00:00Z");
        for (var moment : moments) {
            log.at(
                    Instant.parse(moment),
                    TENANT,
                    new RunStarted(new RunId(UUID.randomUUID()), "luddy", said("Oi"), null));
        }
        projections.hear(log);
        var kpis = questions.one(TENANT, new FindKpis(DAY, DAY.plusDays(1)), Kpis.class);
        assertThat(kpis.counts().runsStarted()).isEqualTo(2);
    }

    @Test
    void shows_each_tenant_its_own() {
        projections.hear(Story.all());
        assertThat(questions.one(NEIGHBOUR, new FindKpis(DAY, DAY), Kpis.class).counts())
                .isEqualTo(new Counts(1, 0, 0, 0, 1, 0, 0, 0));
    }

    @Test
    void refuses_days_in_the_wrong_order() {
        assertThatThrownBy(() -> new FindKpis(DAY, DAY.minusDays(1)))
                .isInstanceOf(InvalidQuery.class)
                .hasMessage("from is not after to, but 2026-11-21 is after 2026-11-20");
    }
}
