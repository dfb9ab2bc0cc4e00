package dev.razao.saga.execution.langchain4j;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.langchain4j.exception.NonRetriableException;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.razao.saga.effect.Unprocessable;
import dev.razao.saga.execution.Mind;
import dev.razao.saga.execution.Prompt;
import dev.razao.saga.execution.Thought;
import dev.razao.saga.execution.ThoughtFailed;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** A mind behind a chat model that streams. Only a whole answer counts. */
final class ChatMind implements Mind {
    private final String name;
    private final StreamingChatModel model;
    private final Price price;
    private final Duration timeLimit;

    ChatMind(String name, StreamingChatModel model, Price price, Duration timeLimit) {
        this.name = name;
        this.model = model;
        this.price = price;
        this.timeLimit = timeLimit;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Duration timeLimit() {
        return timeLimit;
    }

    @Override
    public Thought think(Prompt prompt) throws InterruptedException {
        try (var answer = new StreamedAnswer()) {
            model.chat(ChatRequests.of(prompt), answer);
            return thoughtIn(answer.whole().get(timeLimit.toMillis(), MILLISECONDS));
        } catch (TimeoutException late) {
            throw new ThoughtFailed("The model did not answer within " + timeLimit.toSeconds() + " s");
        } catch (ExecutionException failed) {
            throw reasonOf(failed.getCause());
        }
    }

    private Thought thoughtIn(ChatResponse response) {
        var reason = response.finishReason();
        if (reason != FinishReason.STOP && reason != FinishReason.TOOL_EXECUTION) {
            throw new ThoughtFailed("The answer stopped in the middle: " + (reason == null ? "no end" : reason));
        }
        var message = response.aiMessage();
        var calls = message.toolExecutionRequests().stream()
                .map(call -> new Thought.Call(call.name(), call.arguments()))
                .toList();
        var tokens = response.tokenUsage();
        if (tokens == null) throw new ThoughtFailed("The model told no token usage, so the answer has no price");
        return new Thought(
                Objects.requireNonNullElse(message.text(), ""),
                calls,
                price.of(tokens.inputTokenCount(), tokens.outputTokenCount()));
    }

    /** Names the kind of failure only: a provider's words may repeat the prompt. */
    private RuntimeException reasonOf(Throwable failure) {
        var kind = failure.getClass().getSimpleName();
        if (failure instanceof NonRetriableException) return new Unprocessable("The model refuses us: " + kind);
        return new ThoughtFailed("The model failed: " + kind);
    }
}
