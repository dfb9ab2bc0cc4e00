package dev.razao.saga.execution;

import java.time.Duration;

/** What thinks: a language model somewhere. */
public interface Mind {
    /** As operators know it, for example {@code openai}. */
    String name();

    Duration timeLimit();

    /**
     * @throws dev.razao.saga.effect.Unprocessable if asking again cannot help
     * @throws ThoughtFailed if asking again may help
     */
    Thought think(Prompt prompt) throws InterruptedException;
}
