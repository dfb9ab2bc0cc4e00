package dev.razao.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** More than any page holds; a queue that pages wrongly would lose some of them. */
class ManyDeadLettersTest {
    private static final int MANY = 2_100;
    private static final int PAGE = 700;

    private final Tenant tenant = Tenant.join();
    private final Letters letters = new Letters(tenant);
    private final Poison poison = new Poison(tenant);

    @AfterEach
    void leave_nothing_behind() {
        allPages().forEach(letter -> letters.discard(letter, "the test is over"));
    }

    @Test
    void a_long_stream_waits_as_a_whole_and_is_handled_in_order() {
        var deal = poison.openDeal();
        letters.await("deal-overview", 1);
        poison.publish(IntStream.range(1, MANY)
                .mapToObj(sequence -> poison.lost(deal, sequence))
                .toArray(DomainEventMessage[]::new));

        var all = awaitAll();
        assertThat(all)
                .extracting(letter -> letter.path("sequence").asInt())
                .containsExactlyElementsOf(IntStream.range(0, MANY).boxed().toList());

        poison.mend(deal);
        assertThat(letters.retry(all.getFirst()).json().path("handled").asInt()).isEqualTo(MANY);
        assertThat(allPages()).isEmpty();
        tenant.story().dealIn(deal, "lost");
    }

    @Test
    void many_streams_wait_each_for_itself() {
        var deals = Stream.generate(() -> java.util.UUID.randomUUID().toString())
                .limit(MANY)
                .toList();
        deals.forEach(deal -> poison.publish(poison.opened(deal)));

        var all = awaitAll();
        assertThat(all)
                .extracting(letter -> letter.path("stream").asString())
                .containsExactlyInAnyOrderElementsOf(deals);

        deals.forEach(poison::mend);
        all.forEach(letter ->
                assertThat(letters.retry(letter).json().path("handled").asInt()).isEqualTo(1));
        assertThat(allPages()).isEmpty();
    }

    private List<JsonNode> awaitAll() {
        return Await.until("all letters", this::allPages, found -> found.size() == MANY);
    }

    private List<JsonNode> allPages() {
        var found = new ArrayList<JsonNode>();
        List<JsonNode> page;
        do {
            long last = found.isEmpty() ? 0 : Letters.id(found.getLast());
            page = letters.page("&processor=deal-overview&limit=" + PAGE + "&after=" + last);
            found.addAll(page);
        } while (page.size() == PAGE);
        return found;
    }
}
