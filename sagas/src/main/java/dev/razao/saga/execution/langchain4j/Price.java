package dev.razao.saga.execution.langchain4j;

import dev.razao.events.run.Usage;

/** What a model costs, in millionths of a real per thousand tokens. */
public record Price(long inputMicros, long outputMicros) {
    private static final long TOKENS = 1_000;

    public Price {
        if (inputMicros < 0 || outputMicros < 0) throw new IllegalArgumentException("A price is never negative");
    }

    Usage of(long inputTokens, long outputTokens) {
        long cost = Math.addExact(
                Math.multiplyExact(inputTokens, inputMicros), Math.multiplyExact(outputTokens, outputMicros));
        return new Usage(inputTokens, outputTokens, Math.ceilDiv(cost, TOKENS));
    }
}
