package dev.razao.query.deal;

import static dev.razao.projection.Story.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.razao.events.deal.DealId;
import dev.razao.projection.Database;
import dev.razao.projection.Projections;
import dev.razao.projection.Story;
import dev.razao.query.Questions;
import dev.razao.query.deal.DealQuery.FindDeal;
import dev.razao.query.deal.DealQuery.ListDeals;
import dev.razao.query.kernel.InvalidQuery;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DealQueriesTest {
    private final Database database = Database.empty();

    @AutoClose
    private final Questions questions = new Questions(database);

    @BeforeEach
    void tell_the_story() {
        new Projections(database).hear(Story.all());
    }

    @Test
    void a_won_deal_shows_what_won_it() {
        assertThat(questions.one(TENANT, new FindDeal(DEAL), DealOverview.class))
                .isEqualTo(new DealOverview(
                        DEAL.value(),
                        "Curso de razão",
                        19_990,
                        "BRL",
                        "Maria Souza",
                        "won",
                        PAYMENT.value(),
                        null,
                        Instant.parse("2026-11-21T12:00:00Z"),
                        Instant.parse("2026-11-21T12:16:00Z"),
                        null,
                        Instant.parse("2026-11-21T12:16:00Z")));
    }

    @Test
    void a_neighbour_has_no_such_deal() {
        assertThat(questions.one(NEIGHBOUR, new FindDeal(DEAL), DealOverview.class))
                .isNull();
    }

    @Test
    void a_list_shows_the_newest_first_in_pages() {
        assertThat(list(null, 100, null)).containsExactly(LOST_DEAL, DEAL);
        assertThat(list(null, 1, null)).containsExactly(LOST_DEAL);
        assertThat(list(null, 1, LOST_DEAL)).containsExactly(DEAL);
    }

    @Test
    void a_list_narrows_to_a_stage() {
        assertThat(list("won", 100, null)).containsExactly(DEAL);
        assertThat(list("open", 100, null)).isEmpty();
    }

    @Test
    void a_list_refuses_a_stage_that_no_deal_can_have_and_more_than_a_hundred() {
        assertThatThrownBy(() -> new ListDeals("closed", 1, null))
                .isInstanceOf(InvalidQuery.class)
                .hasMessage("stage is one of open, won, lost, not 'closed'");
        assertThatThrownBy(() -> new ListDeals(null, 101, null)).isInstanceOf(InvalidQuery.class);
    }

    private List<DealId> list(@Nullable String stage, int limit, @Nullable DealId after) {
        return questions.many(TENANT, new ListDeals(stage, limit, after), DealOverview.class).stream()
                .map(deal -> new DealId(deal.dealId()))
                .toList();
    }
}
