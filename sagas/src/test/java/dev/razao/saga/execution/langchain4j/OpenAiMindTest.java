package dev.razao.saga.execution.langchain4j;

import static dev.razao.saga.execution.langchain4j.Chunks.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.events.run.Usage;
import dev.razao.saga.execution.Prompt;
import dev.razao.saga.execution.Prompt.Line;
import dev.razao.saga.execution.Thought;
import dev.razao.saga.execution.tool.FindOffer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenAiMindTest {
    private static final Prompt WRITE = new Prompt(
            "Você é Luddy.",
            List.of(
                    new Line.Said("Quanto custa?"),
                    new Line.Thought("Lead pergunta o preço."),
                    new Line.Used("find_offer", "{}", "{\"valueCents\":149700}"),
                    new Line.Said("Responda.")),
            null);
    private static final Prompt CALL = new Prompt(
            "Você é Luddy.",
            List.of(new Line.Said("Quanto custa?")),
            new FindOffer((tenant, deal) -> Optional.empty()).contract().signature());

    private LocalModelServer server;
    private OpenAiSettings settings;

    @BeforeEach
    void start() throws IOException {
        server = new LocalModelServer();
        settings = new OpenAiSettings(
                server.baseUrl(), "sk-secret", "m", new Price(2_000, 10_000), Duration.ofSeconds(20));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void streamed_words_make_one_answer_with_its_price() throws Exception {
        server.streams(text("Custa "), text("R$ 1.497,00 — à vista."), ends("stop"), TOKENS);

        assertThat(Minds.openAi(settings).think(WRITE))
                .isEqualTo(new Thought("Custa R$ 1.497,00 — à vista.", List.of(), new Usage(1_200, 40, 2_800)));
    }

    @Test
    void a_call_split_over_chunks_is_one_call() throws Exception {
        server.streams(callBegins("find_offer"), callGoesOn("{\"a\":"), callGoesOn(" 1}"), ends("tool_calls"), TOKENS);

        assertThat(Minds.openAi(settings).think(CALL).calls())
                .containsExactly(new Thought.Call("find_offer", "{\"a\": 1}"));
    }

    @Test
    void the_conversation_is_sent_in_its_order_with_what_the_tools_said() throws Exception {
        server.streams(text("ok"), ends("stop"), TOKENS);

        Minds.openAi(settings).think(WRITE);

        var request = server.requests.getFirst();
        assertThat(request.get("messages").valueStream().map(message -> message.get("role")
                        .stringValue()))
                .containsExactly("system", "user", "assistant", "assistant", "tool", "user");
        var call = request.at("/messages/3/tool_calls/0");
        assertThat(call.at("/function/name").stringValue()).isEqualTo("find_offer");
        assertThat(request.at("/messages/4/tool_call_id")).isEqualTo(call.get("id"));
        assertThat(request.at("/messages/4/content").stringValue()).isEqualTo("{\"valueCents\":149700}");
        assertThat(request.has("tools")).isFalse();
    }

    @Test
    void usage_is_asked_for_and_the_key_is_sent_as_a_bearer() throws Exception {
        server.streams(text("ok"), ends("stop"), TOKENS);

        Minds.openAi(settings).think(WRITE);

        assertThat(server.requests
                        .getFirst()
                        .at("/stream_options/include_usage")
                        .booleanValue())
                .isTrue();
        assertThat(server.keys).containsExactly("Bearer sk-secret");
    }

    @Test
    void a_wanted_tool_is_sent_with_its_schema_and_must_be_called() throws Exception {
        server.streams(callBegins("find_offer"), callGoesOn("{}"), ends("tool_calls"), TOKENS);

        Minds.openAi(settings).think(CALL);

        JsonNode request = server.requests.getFirst();
        assertThat(request.get("tool_choice").stringValue()).isEqualTo("required");
        assertThat(request.at("/tools/0/function/name").stringValue()).isEqualTo("find_offer");
        assertThat(request.at("/tools/0/function/parameters/type").stringValue())
                .isEqualTo("object");
    }

    @Test
    void settings_never_print_the_key() {
        assertThat(settings.toString()).doesNotContain("sk-secret");
    }
}
