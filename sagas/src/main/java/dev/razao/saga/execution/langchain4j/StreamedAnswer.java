package dev.razao.saga.execution.langchain4j;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.PartialToolCallContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Collects an answer. Closed, it hangs up on whoever is still talking. */
final class StreamedAnswer implements StreamingChatResponseHandler, AutoCloseable {
    private final CompletableFuture<ChatResponse> whole = new CompletableFuture<>();

    Future<ChatResponse> whole() {
        return whole;
    }

    @Override
    public void onPartialResponse(PartialResponse part, PartialResponseContext context) {
        if (whole.isDone()) context.streamingHandle().cancel();
    }

    @Override
    public void onPartialToolCall(PartialToolCall part, PartialToolCallContext context) {
        if (whole.isDone()) context.streamingHandle().cancel();
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        whole.complete(response);
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public void close() {
        whole.cancel(false);
    }
}
