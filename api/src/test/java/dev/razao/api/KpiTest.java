package dev.razao.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class KpiTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Sao_Paulo"));

    private final Tenant tenant = Tenant.join();

    @Test
    void a_story_moves_the_figures_by_exactly_what_happened() {
        var told = tenant.story().tell();
        var run = tenant.client().get("/api/runs/" + told.run()).json().path("run");
        var payment = tenant.story().paymentIn(told.payment(), "received");

        var kpis = figures(1);

        assertThat(numbers(kpis.path("counts")))
                .isEqualTo(Map.of(
                        "runsStarted", 1L,
                        "runsCompleted", 1L,
                        "runsFailed", 0L,
                        "approvals", 1L,
                        "dealsOpened", 1L,
                        "dealsWon", 1L,
                        "paymentsReceived", 1L,
                        "modelCostMicros", run.path("costMicros").asLong()));
        assertThat(kpis.path("money")).hasSize(1);
        var money = kpis.path("money").path(0);
        assertThat(money.path("currency").asString()).isEqualTo("BRL");
        assertThat(money.path("openedCents").asLong()).isEqualTo(Story.PRICE_CENTS);
        assertThat(money.path("wonCents").asLong()).isEqualTo(Story.PRICE_CENTS);
        assertThat(money.path("receivedCents").asLong()).isEqualTo(Story.PRICE_CENTS);
        assertThat(money.path("feeCents")).isEqualTo(payment.path("feeCents"));
    }

    @Test
    void two_stories_count_twice() {
        tenant.story().tell();
        tenant.story().tell();

        var money = figures(2).path("money").path(0);

        assertThat(money.path("receivedCents").asLong()).isEqualTo(2 * Story.PRICE_CENTS);
    }

    @Test
    void other_days_are_not_touched() {
        tenant.story().tell();
        figures(1);

        var past = between(TODAY.minusYears(1), TODAY.minusDays(2));

        assertThat(numbers(past.path("counts")).values()).containsOnly(0L);
        assertThat(past.path("money")).isEmpty();
    }

    private JsonNode figures(int stories) {
        return Await.until(
                "the figures of " + stories,
                () -> between(TODAY.minusDays(1), TODAY.plusDays(1)),
                kpis -> numbers(kpis.path("counts")).get("dealsWon") == stories);
    }

    private JsonNode between(LocalDate from, LocalDate to) {
        return tenant.client()
                .get("/metrics/kpi?from=%s&to=%s".formatted(from, to))
                .json();
    }

    private static Map<String, Long> numbers(JsonNode counts) {
        return counts.propertyStream().collect(Collectors.toMap(Map.Entry::getKey, count -> count.getValue()
                .asLong()));
    }
}
