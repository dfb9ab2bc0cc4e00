package dev.razao.saga.execution.langchain4j;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.razao.saga.execution.Prompt;
import dev.razao.saga.execution.Prompt.Line;
import dev.razao.saga.execution.tool.Signature;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A prompt in LangChain4j's words. */
final class ChatRequests {
    private ChatRequests() {}

    static ChatRequest of(Prompt prompt) {
        var messages = new ArrayList<ChatMessage>();
        messages.add(SystemMessage.from(prompt.instructions()));
        for (var line : prompt.conversation()) messages.addAll(messagesOf(line, "call-" + messages.size()));
        var request = ChatRequest.builder().messages(messages);
        if (prompt.wanted() != null) {
            request.toolSpecifications(toolOf(prompt.wanted())).toolChoice(ToolChoice.REQUIRED);
        }
        return request.build();
    }

    private static List<ChatMessage> messagesOf(Line line, String callId) {
        return switch (line) {
            case Line.Said said -> List.of(UserMessage.from(said.text()));
            case Line.Thought thought -> List.of(AiMessage.from(thought.text()));
            case Line.Used used -> {
                var call = ToolExecutionRequest.builder()
                        .id(callId)
                        .name(used.tool())
                        .arguments(used.arguments())
                        .build();
                yield List.of(AiMessage.from(call), ToolExecutionResultMessage.from(call, used.result()));
            }
        };
    }

    private static ToolSpecification toolOf(Signature signature) {
        var schema = signature.arguments().root();
        var parameters = JsonObjectSchema.builder().additionalProperties(false);
        for (var property : schema.path("properties").properties()) {
            parameters.addProperty(
                    property.getKey(), JsonRawSchema.from(property.getValue().toString()));
        }
        var required = schema.path("required").valueStream().map(JsonNode::stringValue);
        return ToolSpecification.builder()
                .name(signature.name())
                .description(signature.description())
                .parameters(parameters.required(required.toList()).build())
                .build();
    }
}
