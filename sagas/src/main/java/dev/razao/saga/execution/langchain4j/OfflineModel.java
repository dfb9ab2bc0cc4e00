package dev.razao.saga.execution.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;

/** Not a language model: follows a script by what is said in the conversation, the same each time. */
final class OfflineModel implements StreamingChatModel {
    private static final int CHARACTERS_IN_A_TOKEN = 4;

    private final OfflineScript script;

    private OfflineModel(OfflineScript script) {
        this.script = script;
    }

    static OfflineModel scripted() {
        return new OfflineModel(OfflineScript.load());
    }

    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
        var heard = new OfflineConversation(request.messages());
        var answer = request.toolSpecifications().isEmpty()
                ? AiMessage.from(script.write(heard))
                : AiMessage.from(call(request.toolSpecifications().getFirst(), heard));
        handler.onCompleteResponse(ChatResponse.builder()
                .aiMessage(answer)
                .finishReason(answer.hasToolExecutionRequests() ? FinishReason.TOOL_EXECUTION : FinishReason.STOP)
                .tokenUsage(new TokenUsage(tokens(request.messages().toString()), tokens(answer.toString())))
                .build());
    }

    private ToolExecutionRequest call(ToolSpecification tool, OfflineConversation heard) {
        return ToolExecutionRequest.builder()
                .id("call-" + tool.name())
                .name(tool.name())
                .arguments(script.arguments(tool, heard))
                .build();
    }

    private static int tokens(String text) {
        return Math.ceilDiv(text.length(), CHARACTERS_IN_A_TOKEN);
    }
}
