package dev.razao.saga.execution.langchain4j;

import java.net.URI;
import java.time.Duration;

/**
 * An endpoint that speaks OpenAI's protocol.
 *
 * @param baseUrl up to and with the version, for example {@code https://api.openai.com/v1}
 * @param timeLimit of one whole answer
 */
public record OpenAiSettings(URI baseUrl, String apiKey, String model, Price price, Duration timeLimit) {
    /** Never prints the key: settings reach logs. */
    @Override
    public String toString() {
        return "OpenAiSettings[%s, %s]".formatted(baseUrl, model);
    }
}
