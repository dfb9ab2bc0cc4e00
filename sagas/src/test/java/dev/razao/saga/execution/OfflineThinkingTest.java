package dev.razao.saga.execution;

import static dev.razao.saga.execution.RunStory.*;
import static dev.razao.saga.execution.Think.Purpose.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.command.run.RunCommand.*;
import dev.razao.events.run.PlannedStep;
import dev.razao.events.run.RunEvent;
import dev.razao.events.run.RunEvent.*;
import dev.razao.saga.effect.Outcome;
import dev.razao.saga.execution.langchain4j.Minds;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfflineThinkingTest {
    @ParameterizedTest
    @ValueSource(strings = {"Oi! Quero comprar o plano anual.", "FECHADO, pode cobrar", "Não demora: manda o pix"})
    void a_lead_who_wants_to_buy_is_charged(String words) {
        assertThat(plannedFor(startedBySaying(words))).isEqualTo(PLANNED.steps());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quanto custa?", "Ainda não quero comprar, só estou olhando", "NÃO QUERO COMPRAR agora"})
    void a_lead_who_only_asks_is_not_charged(String words) {
        assertThat(plannedFor(startedBySaying(words)))
                .isEqualTo(planned("qualify_lead", "find_offer").steps());
    }

    @Test
    void a_run_about_no_deal_uses_no_tool() {
        var started = new RunStarted(RUN, "luddy", personal("Quero comprar"), null);

        assertThat(plannedFor(started)).containsExactly(new PlannedStep("qualify_lead", null));
    }

    @Test
    void an_internal_step_ends_with_a_finding() {
        var qualified = (CompleteStep) thought(new Think(RUN, STEP, 0), STARTED, PLANNED);

        assertThat(qualified.step()).isZero();
        assertThat(qualified.result().value()).startsWith("Lead qualificado");
    }

    @Test
    void reading_needs_no_approval() {
        var find = (ProposeAction) thought(new Think(RUN, STEP, 1), STARTED, PLANNED, QUALIFIED);

        assertThat(find.call()).isEqualTo(FIND);
        assertThat(find.risky()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Quero comprar,PIX", "Quero comprar no boleto,BOLETO", "Quero pagar no cartão,CARD"})
    void the_offer_is_charged_as_the_lead_asked_once_approved(String words, String method) {
        var charge = (ProposeAction) thought(
                new Think(RUN, STEP, 2),
                startedBySaying(words),
                PLANNED,
                QUALIFIED,
                new ActionStarted(RUN, 1, FIND),
                FOUND);

        assertThat(charge.call())
                .isEqualTo(call(2, "charge", "{\"amountCents\":149700,\"method\":\"" + method + "\"}"));
        assertThat(charge.risky()).isTrue();
    }

    @Test
    void a_lead_who_paid_is_thanked() {
        var finish = (FinishRun) thought(
                new Think(RUN, REFLECT, 4),
                STARTED,
                PLANNED,
                QUALIFIED,
                new ActionStarted(RUN, 1, FIND),
                FOUND,
                CHARGING,
                CHARGE_COMPLETED,
                AWAITING,
                PAYMENT_AWAITED);

        assertThat(finish.answer().value()).startsWith("Pagamento de Plano anual confirmado (R$ 1.497,00).");
        assertThat(finish.answer().subject()).isEqualTo(ANA);
    }

    @Test
    void a_lead_who_asked_hears_the_price() {
        var finish = (FinishRun) thought(
                new Think(RUN, REFLECT, 2),
                startedBySaying("Quanto custa?"),
                planned("qualify_lead", "find_offer"),
                QUALIFIED,
                new ActionStarted(RUN, 1, FIND),
                FOUND);

        assertThat(finish.answer().value()).startsWith("Olá! Plano anual sai por R$ 1.497,00.");
    }

    @Test
    void the_same_conversation_gives_the_same_thought_at_the_same_price() {
        var thought = (PlanRun) thought(new Think(RUN, PLAN, 0), STARTED);

        assertThat(thought).isEqualTo(thought(new Think(RUN, PLAN, 0), STARTED));
        assertThat(thought.usage().costMicros()).isPositive();
    }

    private static List<PlannedStep> plannedFor(RunStarted started) {
        return ((PlanRun) thought(new Think(RUN, PLAN, 0), started)).steps();
    }

    private static Object thought(Think think, RunEvent... past) {
        var thinking = new Thinking(Attempts.past(past), Agents.shipped(), Attempts.toolbox(), Minds.offline());
        try {
            Outcome outcome = thinking.perform(think, Attempts.FIRST);
            return Objects.requireNonNull(outcome).command();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
