package dev.razao.api;

import static dev.razao.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunDecisionTest {
    private static final String OTHER = "0".repeat(64);

    private final Client client = Client.first();
    private final Story story = new Story(client);

    @Test
    void an_approval_of_other_bytes_is_refused_and_the_run_still_waits() {
        var run = story.runThatWaits();

        var problem = assertProblem(story.decide(run, "approve", "digest", OTHER), 409, "approval-of-other-arguments");

        assertThat(problem.path("reason").path("awaitedDigest").asString()).isEqualTo(story.awaitedDigest(run));
    }

    @Test
    void an_approval_that_nobody_waits_for_is_refused() {
        var run = client.post("/api/runs", "{\"agent\": \"luddy\", \"input\": \"Quanto custa?\"}")
                .json()
                .path("runId")
                .asString();
        story.runIn(run, "completed");

        assertProblem(story.decide(run, "approve", "digest", OTHER), 409, "run-awaits-no-approval");
    }

    @Test
    void an_approval_is_repeated_without_a_second_charge() {
        var run = story.runThatWaits();
        var digest = story.awaitedDigest(run);

        assertThat(story.decide(run, "approve", "digest", digest).status()).isEqualTo(204);
        assertThat(story.decide(run, "approve", "digest", digest).status()).isEqualTo(204);

        story.chargeOf(run);
        assertThat(RunningPlatform.ASAAS.journal().chargesCreated(story.paymentIdOf(run)))
                .isOne();
    }

    @Test
    void a_rejected_run_has_ended() {
        var run = story.runThatWaits();
        var digest = story.awaitedDigest(run);

        assertThat(story.decide(run, "reject", "reason", "Caro demais").status())
                .isEqualTo(204);
        assertThat(story.decide(run, "reject", "reason", "Caro demais").status())
                .isEqualTo(204);

        var view = story.runIn(run, "rejected");
        assertThat(view.path("run").path("reason").asString()).isEqualTo("Caro demais");
        assertProblem(story.decide(run, "approve", "digest", digest), 409, "run-already-ended");
        assertProblem(story.decide(run, "cancel", "reason", "Tarde"), 409, "run-already-ended");
    }

    @Test
    void a_cancelled_run_has_ended() {
        var run = story.runThatWaits();
        var digest = story.awaitedDigest(run);

        assertThat(story.decide(run, "cancel", "reason", "Engano").status()).isEqualTo(204);
        assertThat(story.decide(run, "cancel", "reason", "Engano").status()).isEqualTo(204);

        story.runIn(run, "cancelled");
        assertProblem(story.decide(run, "approve", "digest", digest), 409, "run-already-ended");
        assertProblem(story.decide(run, "reject", "reason", "Tarde"), 409, "run-already-ended");
    }

    @Test
    void money_for_a_cancelled_run_is_booked_all_the_same() {
        var tenant = Tenant.join();
        var story = tenant.story();
        var deal = story.openDeal();
        var run = story.startRun(deal);
        story.approve(run);
        var charge = story.chargeOf(run);
        story.decide(run, "cancel", "reason", "Engano").json();

        story.pay(charge);

        story.dealIn(deal, "won");
        story.runIn(run, "cancelled");
    }

    @Test
    void a_decision_on_a_run_that_is_none_finds_nothing() {
        assertProblem(
                story.decide("0198aa00-0000-7000-8000-000000000000", "approve", "digest", OTHER), 404, "not-found");
        assertProblem(story.decide("7", "cancel", "reason", "Engano"), 404, "not-found");
    }
}
