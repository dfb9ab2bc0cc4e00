package dev.razao.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TwoNodesTest {
    private static final Duration TAKEOVER = Duration.ofSeconds(15);
    private static final List<String> PROCESSORS = List.of(
            "run-timeline",
            "payment-overview",
            "deal-overview",
            "ledger-balances",
            "kpis",
            "run-execution",
            "payment-collection");
    private static SecondNode other = SecondNode.start();

    private final Tenant tenant = Tenant.join();
    private final Letters letters = new Letters(tenant);
    private final Poison poison = new Poison(tenant);

    @BeforeEach
    void two_nodes_that_share_everything() {
        if (!other.isAlive()) other = SecondNode.start();
        Await.until("a fair share", this::processorsOfTheOther, PROCESSORS::equals);
    }

    @AfterAll
    static void one_node_again() {
        other.close();
        Await.until("all segments", TwoNodesTest::segmentsOfTheOther, count -> count == 0);
    }

    @Test
    void when_one_dies_the_other_takes_its_readers_and_processes_over() {
        var runs = Stream.generate(() -> tenant.story().startRun(tenant.story().openDeal()))
                .limit(6)
                .toList();
        other.kill();

        Await.within(TAKEOVER, "a takeover", TwoNodesTest::segmentsOfTheOther, count -> count == 0);
        runs.forEach(run -> tenant.story().runIn(run, "awaiting_confirmation"));
        tenant.story().tell();
    }

    @Test
    void what_one_node_retries_the_other_lets_go_on() {
        var deals = Stream.generate(poison::openDeal).limit(8).toList();
        var parked = letters.await("deal-overview", deals.size());
        deals.forEach(poison::mend);

        var there = new Letters(new Tenant(tenant.id(), other.seenBy(tenant.client())));
        parked.forEach(letter ->
                assertThat(there.retry(letter).json().path("handled").asInt()).isEqualTo(1));
        deals.forEach(deal -> poison.loseDeal(deal, 1));

        deals.forEach(deal -> tenant.story().dealIn(deal, "lost"));
        assertThat(letters.of("deal-overview")).isEmpty();
    }

    @Test
    void what_one_node_parked_the_other_holds_back_when_it_takes_over() {
        var deals = Stream.generate(poison::openDeal).limit(8).toList();
        letters.await("deal-overview", deals.size());
        other.kill();
        deals.forEach(deal -> poison.loseDeal(deal, 1));

        var all = letters.await("deal-overview", 2 * deals.size());

        assertThat(all).filteredOn(letter -> letter.path("tries").asInt() == 0).hasSize(deals.size());
        letters.discardAll();
    }

    private List<String> processorsOfTheOther() {
        var found = Poison.database()
                .sql("""
                        select processor_name from platform.token_entry group by processor_name
                        having count(*) filter (where owner like :other || '%') = count(*) / 2""")
                .param("other", other.ownerPrefix())
                .query(String.class)
                .set();
        return PROCESSORS.stream().filter(found::contains).toList();
    }

    private static long segmentsOfTheOther() {
        return Poison.database()
                .sql("select count(*) from platform.token_entry where owner like :other || '%' or owner is null")
                .param("other", other.ownerPrefix())
                .query(Long.class)
                .single();
    }
}
