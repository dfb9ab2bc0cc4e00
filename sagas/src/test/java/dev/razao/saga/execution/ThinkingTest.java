package dev.razao.saga.execution;

import static dev.razao.saga.execution.RunStory.*;
import static dev.razao.saga.execution.Think.Purpose.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.razao.command.run.RunCommand.*;
import dev.razao.events.kernel.Personal;
import dev.razao.events.run.RunEvent;
import dev.razao.events.run.RunEvent.*;
import dev.razao.saga.effect.Outcome;
import dev.razao.saga.effect.Unprocessable;
import dev.razao.saga.execution.Prompt.Line;
import dev.razao.saga.execution.tool.UnfitArguments;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThinkingTest {
    private static final Think PLAN_IT = new Think(RUN, PLAN, 0);
    private static final Think CHARGE_IT = new Think(RUN, STEP, 2);
    private static final RunEvent[] BEFORE_CHARGE = {STARTED, PLANNED, QUALIFIED, new ActionStarted(RUN, 1, FIND), FOUND
    };

    private final SpeakingMind mind = new SpeakingMind();

    @Test
    void a_proposal_carries_its_usage() throws Exception {
        mind.calls("charge", "{ \"amountCents\": 149700, \"method\": \"PIX\" }");

        assertThat(think(CHARGE_IT, BEFORE_CHARGE))
                .isEqualTo(new Outcome(new ProposeAction(RUN, 2, CHARGE, true, USAGE)));
    }

    @Test
    void a_thought_that_is_there_already_is_not_thought_again() throws Exception {
        assertThat(think(PLAN_IT, STARTED, PLANNED)).isNull();
        assertThat(think(new Think(RUN, STEP, 0), STARTED, PLANNED, QUALIFIED)).isNull();
        assertThat(think(new Think(RUN, STEP, 1), STARTED, PLANNED, QUALIFIED, new ActionProposed(RUN, 1, FIND, USAGE)))
                .isNull();
        assertThat(think(PLAN_IT, STARTED, new RunCancelled(RUN, "by hand"))).isNull();
        assertThat(mind.heard).isEmpty();
    }

    @Test
    void arguments_that_do_not_fit_are_tried_again() {
        mind.calls("charge", "{\"amountCents\": 1497.5, \"method\": \"PIX\"}");

        assertThatThrownBy(() -> think(CHARGE_IT, BEFORE_CHARGE))
                .isInstanceOf(UnfitArguments.class)
                .hasMessage("arguments.amountCents must be a whole number");
    }

    @Test
    void another_tool_than_the_planned_one_is_tried_again() {
        mind.calls("find_offer", "{}");

        assertThatThrownBy(() -> think(CHARGE_IT, BEFORE_CHARGE))
                .isInstanceOf(ThoughtFailed.class)
                .hasMessage("The model called another tool than charge");
    }

    @Test
    void words_instead_of_a_call_are_tried_again() {
        mind.says("Vou cobrar já!");

        assertThatThrownBy(() -> think(CHARGE_IT, BEFORE_CHARGE))
                .isInstanceOf(ThoughtFailed.class)
                .hasMessage("The model had to call charge once");
    }

    @Test
    void silence_is_tried_again() {
        mind.says("  ");

        assertThatThrownBy(() -> think(new Think(RUN, STEP, 0), STARTED, PLANNED))
                .isInstanceOf(ThoughtFailed.class)
                .hasMessage("The model wrote nothing");
    }

    @Test
    void an_endless_answer_is_refused() {
        mind.says("a".repeat(Thought.LONGEST_TEXT + 1));

        assertThatThrownBy(() -> think(new Think(RUN, STEP, 0), STARTED, PLANNED))
                .isInstanceOf(ThoughtFailed.class)
                .hasMessage("The model wrote more than 4000 characters");
    }

    @Test
    void an_answer_that_the_database_cannot_keep_is_tried_again() {
        mind.says("Olá\0");

        assertThatThrownBy(() -> think(new Think(RUN, STEP, 0), STARTED, PLANNED))
                .isInstanceOf(ThoughtFailed.class)
                .hasMessage("The model wrote a character that cannot be stored");
    }

    @Test
    void an_unknown_agent_cannot_think() {
        var started = new RunStarted(RUN, "nobody", personal("Oi"), null);

        assertThatThrownBy(() -> think(PLAN_IT, started))
                .isInstanceOf(Unprocessable.class)
                .hasMessage("There is no agent called nobody");
    }

    @Test
    void a_run_of_an_erased_person_is_not_shown_to_a_model() {
        var erased = new RunStarted(RUN, "luddy", new Personal<>(ANA, null), DEAL);

        assertThatThrownBy(() -> think(PLAN_IT, erased)).isInstanceOf(Unprocessable.class);
        assertThat(mind.heard).isEmpty();
    }

    @Test
    void a_model_never_sees_who_the_lead_is() throws Exception {
        mind.says("Lead quer comprar.");
        var started = startedBySaying("Quero comprar, CPF 529.982.247-25, ana@exemplo.com.br");

        think(new Think(RUN, STEP, 0), started, PLANNED);

        assertThat(mind.heard.getFirst().conversation().getFirst())
                .isEqualTo(new Line.Said("Mensagem do lead:\nQuero comprar, CPF [documento], [e-mail]"));
    }

    @Test
    void a_thought_that_never_comes_asks_for_a_person() {
        assertThat(thinking(STARTED).parked(PLAN_IT, Attempts.FIRST, "The model failed"))
                .isEqualTo(new Outcome(new AskForHuman(RUN, "The model failed")));
    }

    private @Nullable Outcome think(Think think, RunEvent... past) throws InterruptedException {
        return thinking(past).perform(think, Attempts.FIRST);
    }

    private Thinking thinking(RunEvent... past) {
        return new Thinking(Attempts.past(past), Agents.shipped(), Attempts.toolbox(), mind);
    }
}
