package dev.razao.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunStoryTest {
    private final Client client = Client.first();
    private final Story story = new Story(client);

    @Test
    void a_lead_becomes_money() {
        var deal = story.openDeal();
        var run = story.startRun(deal);
        story.approve(run);
        story.pay(story.chargeOf(run));

        var completed = story.runIn(run, "completed").path("run");
        assertThat(completed.path("costCents").asLong()).isPositive();
        assertThat(completed.path("plan").size()).isGreaterThanOrEqualTo(3);
        var payment = Await.until("the payment to be received", () -> story.paymentOf(run), view -> view.path("status")
                .asString("")
                .equals("received"));
        assertThat(payment.path("grossCents").asLong()).isEqualTo(Story.PRICE_CENTS);
        Await.until("the deal to be won", () -> client.get("/deals?stage=won").text(), deals -> deals.contains(deal));
        assertThat(client.get("/ledger/balances")
                        .json()
                        .path("totals")
                        .path(0)
                        .path("cents")
                        .asLong())
                .isZero();
    }
}
