package dev.razao.api;

import static dev.razao.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DealTest {
    private final Tenant tenant = Tenant.join();
    private final Client client = tenant.client();
    private final Story story = tenant.story();

    @Test
    void an_opened_deal_is_listed_as_it_was_offered() {
        var deal = story.dealIn(story.openDeal(), "open");

        assertThat(deal.path("title").asString()).isEqualTo("Plano Pro anual");
        assertThat(deal.path("valueCents").asLong()).isEqualTo(Story.PRICE_CENTS);
        assertThat(deal.path("currency").asString()).isEqualTo("BRL");
        assertThat(deal.path("customerName").asString()).isEqualTo("Ana Souza");
    }

    @Test
    void pages_hold_every_deal_once_newest_first() {
        var opened = new ArrayList<String>();
        for (int deal = 0; deal < 5; deal++) opened.addFirst(story.openDeal());
        opened.forEach(deal -> story.dealIn(deal, "open"));

        var first = page("/deals?limit=2");
        var second = page("/deals?limit=2&cursor=" + first.getLast());
        var third = page("/deals?limit=2&cursor=" + second.getLast());

        assertThat(List.of(first, second, third)).extracting(List::size).containsExactly(2, 2, 1);
        assertThat(first).containsExactlyElementsOf(opened.subList(0, 2));
        assertThat(second).containsExactlyElementsOf(opened.subList(2, 4));
        assertThat(third).containsExactly(opened.getLast());
        assertThat(page("/deals?limit=2&cursor=" + third.getLast())).isEmpty();
    }

    @Test
    void a_stage_narrows_the_list() {
        var won = story.openDeal();
        var lost = story.openDeal();
        var open = story.openDeal();
        client.post("/deals/" + won + "/win").json();
        lose(lost).json();
        story.dealIn(won, "won");
        story.dealIn(lost, "lost");
        story.dealIn(open, "open");

        assertThat(page("/deals?stage=won")).containsExactly(won);
        assertThat(page("/deals?stage=lost")).containsExactly(lost);
        assertThat(page("/deals?stage=open")).containsExactly(open);
    }

    @Test
    void a_deal_won_by_hand_stays_won() {
        var deal = story.openDeal();

        assertThat(client.post("/deals/" + deal + "/win").status()).isEqualTo(204);
        assertThat(client.post("/deals/" + deal + "/win").status()).isEqualTo(204);

        assertProblem(lose(deal), 409, "deal-already-won");
        assertThat(story.dealIn(deal, "won").has("paymentId")).isFalse();
    }

    @Test
    void a_lost_deal_is_not_won_by_hand() {
        var deal = story.openDeal();

        assertThat(lose(deal).status()).isEqualTo(204);
        assertThat(lose(deal).status()).isEqualTo(204);

        assertProblem(client.post("/deals/" + deal + "/win"), 409, "deal-already-lost");
        assertThat(story.dealIn(deal, "lost").path("lostReason").asString()).isEqualTo("Sem verba");
    }

    @Test
    void a_deal_that_is_none_is_not_found() {
        assertProblem(client.post("/deals/" + UUID.randomUUID() + "/win"), 404, "not-found");
        assertProblem(lose(UUID.randomUUID().toString()), 404, "not-found");
        assertProblem(client.post("/deals/7/win"), 404, "not-found");
    }

    private Client.Answer lose(String deal) {
        return client.post("/deals/" + deal + "/lose", "{\"reason\": \"Sem verba\"}");
    }

    private List<String> page(String path) {
        return client.get(path)
                .json()
                .valueStream()
                .map(deal -> deal.path("dealId").asString())
                .toList();
    }
}
