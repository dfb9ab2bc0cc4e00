package dev.razao.api;

import static dev.razao.api.ProblemAssert.assertInvalid;
import static dev.razao.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadLetterTest {
    private final Tenant tenant = Tenant.join();
    private final Letters letters = new Letters(tenant);
    private final Poison poison = new Poison(tenant);

    @AfterEach
    void leave_nothing_behind() {
        letters.discardAll();
    }

    @Test
    void a_poison_event_stops_its_own_stream_and_nothing_else() {
        var poisoned = poison.openDeal();
        var others = Stream.generate(tenant.story()::openDeal).limit(20).toList();

        others.forEach(deal -> tenant.story().dealIn(deal, "open"));
        var letter = letters.await("deal-overview", 1).getFirst();
        assertThat(letter.path("stream").asString()).isEqualTo(poisoned);
        assertThat(letter.path("type").asString()).isEqualTo("deal.DealOpened");
        assertThat(letter.path("tries").asInt()).isEqualTo(1);
        assertThat(letter.path("cause").asString()).isNotEmpty();
        assertThat(letter.path("message").asString()).contains("0x00");
    }

    @Test
    void what_comes_after_a_poison_event_waits_behind_it_untried() {
        var poisoned = poison.openDeal();
        letters.await("deal-overview", 1);

        poison.loseDeal(poisoned, 1);

        var second = letters.await("deal-overview", 2).get(1);
        assertThat(second.path("type").asString()).isEqualTo("deal.DealLost");
        assertThat(second.path("tries").asInt()).isZero();
        assertThat(second.has("cause")).isFalse();
    }

    @Test
    void a_mended_event_is_read_from_the_log_again_and_those_behind_it_follow() {
        var poisoned = poison.openDeal();
        poison.loseDeal(poisoned, 1);
        var first = letters.await("deal-overview", 2).getFirst();

        poison.mend(poisoned);
        var retried = letters.retry(first).json();

        assertThat(retried.path("handled").asInt()).isEqualTo(2);
        assertThat(retried.has("stoppedAt")).isFalse();
        tenant.story().dealIn(poisoned, "lost");
        assertThat(letters.of("deal-overview")).isEmpty();
    }

    @Test
    void after_a_retry_the_stream_goes_on_by_itself() {
        var poisoned = poison.openDeal();
        var first = letters.await("deal-overview", 1).getFirst();
        poison.mend(poisoned);
        letters.retry(first).json();

        poison.loseDeal(poisoned, 1);

        tenant.story().dealIn(poisoned, "lost");
        assertThat(letters.of("deal-overview")).isEmpty();
    }

    @Test
    void a_retry_in_vain_stops_where_it_fails_and_counts() {
        var poisoned = poison.openDeal();
        poison.loseDeal(poisoned, 1);
        var first = letters.await("deal-overview", 2).getFirst();

        var retried = letters.retry(first).json();

        assertThat(retried.path("handled").asInt()).isZero();
        assertThat(retried.at("/stoppedAt/id")).isEqualTo(first.path("id"));
        assertThat(letters.of("deal-overview"))
                .extracting(letter -> letter.path("tries").asInt())
                .containsExactly(2, 0);
    }

    @Test
    void a_rebuild_drops_what_was_parked_for_it_reads_all_of_it() {
        var poisoned = poison.openDeal();
        letters.await("deal-overview", 1);
        Poison.mendAll();

        assertThat(tenant.client()
                        .post("/api/admin/projections/deal-overview/rebuild")
                        .status())
                .isEqualTo(202);

        tenant.story().dealIn(poisoned, "open");
        assertThat(letters.of("deal-overview")).isEmpty();
    }

    @Test
    void a_discard_wants_a_reason_keeps_it_and_lets_the_next_one_try() {
        var poisoned = poison.openDeal();
        poison.loseDeal(poisoned, 1);
        var first = letters.await("deal-overview", 2).getFirst();

        assertInvalid(letters.discard(first, ""), "/reason");
        assertThat(letters.discard(first, "a test").status()).isEqualTo(204);

        assertProblem(letters.discard(first, "again"), 404, "not-found");
        assertThat(poison.reasonOfDiscard(first)).isEqualTo("a test by token:test");
        var second = letters.of("deal-overview").getFirst();
        assertThat(letters.retry(second).json().at("/stoppedAt/tries").asInt()).isEqualTo(1);
    }

    @Test
    void a_letter_shows_its_event_as_it_is_stored() {
        poison.openDeal();
        var letter = letters.await("deal-overview", 1).getFirst();

        var shown = tenant.client().get(Letters.path(letter)).json();

        assertThat(shown.at("/event/title").asString()).contains("\0");
        assertThat(shown.path("position").asString()).matches("\\d+\\.\\d+");
        assertThat(letter.has("event")).isFalse();
    }

    @Test
    void to_another_tenant_there_is_no_letter() {
        poison.openDeal();
        var letter = letters.await("deal-overview", 1).getFirst();
        var stranger = Tenant.join().client();

        assertThat(stranger.get("/api/admin/dead-letters").json()).isEmpty();
        assertProblem(stranger.get(Letters.path(letter)), 404, "not-found");
        assertProblem(stranger.post(Letters.path(letter) + "/retry"), 404, "not-found");
        assertProblem(stranger.post(Letters.path(letter) + "/discard", "{\"reason\": \"mine?\"}"), 404, "not-found");
    }

    @Test
    void a_list_comes_in_pages() {
        var poisoned = poison.openDeal();
        for (int sequence = 1; sequence < 5; sequence++) poison.loseDeal(poisoned, sequence);
        var all = letters.await("deal-overview", 5);

        var page = letters.page("&limit=2&after=" + all.get(1).path("id").asLong());

        assertThat(page).extracting(Letters::id).containsExactly(Letters.id(all.get(2)), Letters.id(all.get(3)));
        assertProblem(tenant.client().get("/api/admin/dead-letters?limit=x"), 400, "malformed-request");
    }

    @Test
    void health_and_the_list_of_projections_count_them_and_the_platform_still_serves() {
        poison.openDeal();
        letters.await("deal-overview", 1);

        var health = Await.until("a degraded state", () -> Client.nobody().get("/health"), answer -> answer.problem()
                .at("/parts/projection deal-overview")
                .asString("")
                .startsWith("degraded"));
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().path("state").asString()).isEqualTo("degraded");
        assertThat(count("deal-overview")).isPositive();
        assertThat(count("ledger-balances")).isZero();
    }

    private long count(String projection) {
        return tenant.client()
                .get("/api/admin/projections")
                .json()
                .valueStream()
                .filter(status -> status.path("name").asString().equals(projection))
                .mapToLong(status -> status.path("deadLetters").asLong())
                .sum();
    }
}
