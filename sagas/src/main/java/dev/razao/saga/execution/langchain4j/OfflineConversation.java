package dev.razao.saga.execution.langchain4j;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the offline model hears. */
record OfflineConversation(List<ChatMessage> messages) {

    /** The first thing said, without accents and capitals. */
    String leadWords() {
        return plain(said().getFirst());
    }

    /** The last thing said is what to do now. */
    String direction() {
        return said().getLast();
    }

    Optional<JsonNode> resultOf(String tool) {
        return messages.stream()
                .filter(ToolExecutionResultMessage.class::isInstance)
                .map(ToolExecutionResultMessage.class::cast)
                .filter(result -> result.toolName().equals(tool))
                .map(result -> JsonMapper.shared().readTree(result.text()))
                .findFirst();
    }

    private List<String> said() {
        return messages.stream()
                .filter(UserMessage.class::isInstance)
                .map(message -> ((UserMessage) message).singleText())
                .toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
