package dev.razao.saga.execution.langchain4j;

import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.razao.saga.execution.Mind;
import java.time.Duration;

/** The minds that a deployment can choose. */
public final class Minds {
    private static final Price OFFLINE_PRICE = new Price(5_000, 15_000);

    private Minds() {}

    /** Scripted, the same each time, and calls nobody. Its price is made up, so that a run has a cost. */
    public static Mind offline() {
        return new ChatMind("offline", OfflineModel.scripted(), OFFLINE_PRICE, Duration.ofSeconds(5));
    }

    public static Mind openAi(OpenAiSettings settings) {
        var model = OpenAiStreamingChatModel.builder()
                .baseUrl(settings.baseUrl().toString())
                .apiKey(settings.apiKey())
                .modelName(settings.model())
                .timeout(settings.timeLimit())
                .logRequests(false)
                .logResponses(false)
                .build();
        return new ChatMind("openai", model, settings.price(), settings.timeLimit());
    }
}
