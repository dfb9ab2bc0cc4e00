package dev.razao.saga.execution;

import static dev.razao.saga.execution.RunStory.*;
import static dev.razao.saga.execution.Think.Purpose.*;
import static dev.razao.saga.execution.langchain4j.Chunks.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.razao.command.run.RunCommand.PlanRun;
import dev.razao.events.run.PlannedStep;
import dev.razao.events.run.RunEvent;
import dev.razao.events.run.Usage;
import dev.razao.saga.effect.Outcome;
import dev.razao.saga.execution.langchain4j.LocalModelServer;
import dev.razao.saga.execution.langchain4j.Minds;
import dev.razao.saga.execution.langchain4j.OpenAiSettings;
import dev.razao.saga.execution.langchain4j.Price;
import dev.razao.saga.execution.tool.UnfitArguments;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenAiThinkingTest {
    private static final Think PLAN_IT = new Think(RUN, PLAN, 0);

    private LocalModelServer server;

    @BeforeEach
    void start() throws IOException {
        server = new LocalModelServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_plan_comes_as_a_call_in_pieces() throws Exception {
        server.streams(
                callBegins("plan"),
                callGoesOn("{\"steps\":[{\"name\":\"qualify_lead\"},{\"na"),
                callGoesOn("me\":\"find_offer\",\"tool\":\"find_offer\"}]}"),
                ends("tool_calls"),
                TOKENS);

        var steps = List.of(new PlannedStep("qualify_lead", null), new PlannedStep("find_offer", "find_offer"));
        assertThat(think(PLAN_IT, STARTED))
                .isEqualTo(new Outcome(new PlanRun(RUN, steps, new Usage(1_200, 40, 2_800))));
    }

    @Test
    void the_plan_may_name_only_the_tools_of_the_agent() throws Exception {
        server.streams(callBegins("plan"), callGoesOn("{\"steps\":[{\"name\":\"a\"}]}"), ends("tool_calls"), TOKENS);

        think(PLAN_IT, STARTED);

        var tools =
                server.requests.getFirst().at("/tools/0/function/parameters/properties/steps/items/properties/tool");
        assertThat(tools.get("enum")).hasToString("[\"find_offer\",\"charge\",\"await_payment\"]");
    }

    @Test
    void a_plan_with_an_unknown_tool_is_tried_again() {
        server.streams(
                callBegins("plan"),
                callGoesOn("{\"steps\":[{\"name\":\"a\",\"tool\":\"transfer\"}]}"),
                ends("tool_calls"),
                TOKENS);

        assertThatThrownBy(() -> think(PLAN_IT, STARTED))
                .isInstanceOf(UnfitArguments.class)
                .hasMessageStartingWith("arguments.steps[0].tool must be one of");
    }

    @Test
    void malformed_arguments_are_tried_again() {
        server.streams(callBegins("plan"), callGoesOn("{\"steps\":[{\"name\""), ends("tool_calls"), TOKENS);

        assertThatThrownBy(() -> think(PLAN_IT, STARTED))
                .isInstanceOf(UnfitArguments.class)
                .hasMessage("arguments are not well-formed JSON");
    }

    @Test
    void what_is_sent_names_no_person() throws Exception {
        server.streams(text("Lead quer comprar."), ends("stop"), TOKENS);
        var started = startedBySaying("Quero comprar. CPF 529.982.247-25, e-mail ana@exemplo.com.br, (11) 98888-7777");

        think(new Think(RUN, STEP, 0), started, PLANNED);

        assertThat(server.requests.getFirst().toString())
                .contains("Quero comprar")
                .doesNotContain("529.982", "ana@exemplo", "98888", ANA.toString(), "Ana Souza");
    }

    private @Nullable Outcome think(Think think, RunEvent... past) throws InterruptedException {
        var settings = new OpenAiSettings(
                server.baseUrl(), "sk-secret", "m", new Price(2_000, 10_000), Duration.ofSeconds(20));
        return new Thinking(Attempts.past(past), Agents.shipped(), Attempts.toolbox(), Minds.openAi(settings))
                .perform(think, Attempts.FIRST);
    }
}
