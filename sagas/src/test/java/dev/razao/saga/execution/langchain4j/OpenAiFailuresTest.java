package dev.razao.saga.execution.langchain4j;

import static dev.razao.saga.execution.langchain4j.Chunks.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.razao.saga.effect.Unprocessable;
import dev.razao.saga.execution.Prompt;
import dev.razao.saga.execution.Prompt.Line;
import dev.razao.saga.execution.Thought;
import dev.razao.saga.execution.ThoughtFailed;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAiFailuresTest {
    private static final Prompt PROMPT = new Prompt("Você é Luddy.", List.of(new Line.Said("Oi")), null);
    private static final String BODY = "{\"error\":{\"message\":\"you said: Oi\",\"type\":\"t\"}}";

    private LocalModelServer server;

    @BeforeEach
    void start() throws IOException {
        server = new LocalModelServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"429,RateLimitException", "500,InternalServerException", "503,InternalServerException"})
    void a_busy_or_broken_provider_is_tried_again_but_not_here(int status, String kind) {
        server.fails(status, BODY);

        assertThatThrownBy(this::think).isInstanceOf(ThoughtFailed.class).hasMessage("The model failed: " + kind);
        assertThat(server.requests).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"401,AuthenticationException", "404,ModelNotFoundException", "400,InvalidRequestException"})
    void a_refusing_provider_is_not_tried_again(int status, String kind) {
        server.fails(status, BODY);

        assertThatThrownBy(this::think).isInstanceOf(Unprocessable.class).hasMessage("The model refuses us: " + kind);
    }

    @Test
    void a_stream_that_breaks_is_no_answer() {
        server.breaksAfter(text("Custa R$ 1"));

        assertThatThrownBy(this::think)
                .isInstanceOf(ThoughtFailed.class)
                .hasMessage("The answer stopped in the middle: no end");
    }

    @Test
    void an_answer_cut_at_the_token_limit_is_no_answer() {
        server.streams(text("Custa R$ 1"), ends("length"), TOKENS);

        assertThatThrownBy(this::think)
                .isInstanceOf(ThoughtFailed.class)
                .hasMessage("The answer stopped in the middle: LENGTH");
    }

    @Test
    void an_answer_that_breaks_before_its_usage_has_no_price() {
        server.breaksAfter(text("Oi!"), ends("stop"));

        assertThatThrownBy(this::think)
                .isInstanceOf(ThoughtFailed.class)
                .hasMessage("The model told no token usage, so the answer has no price");
    }

    @Test
    void a_chunk_that_is_no_json_is_no_answer() {
        server.streams(text("Oi"), "{broken", ends("stop"), TOKENS);

        assertThatThrownBy(this::think).isInstanceOf(ThoughtFailed.class);
    }

    @Test
    void a_provider_that_falls_silent_runs_into_the_time_limit() {
        server.fallsSilentAfter(text("Um momento"));

        assertThatThrownBy(() -> think(Duration.ofSeconds(1)))
                .isInstanceOf(ThoughtFailed.class)
                .hasMessage("The model did not answer within 1 s");
    }

    private Thought think() throws InterruptedException {
        return think(Duration.ofSeconds(20));
    }

    private Thought think(Duration timeLimit) throws InterruptedException {
        var settings = new OpenAiSettings(server.baseUrl(), "sk-secret", "m", new Price(2_000, 10_000), timeLimit);
        return Minds.openAi(settings).think(PROMPT);
    }
}
