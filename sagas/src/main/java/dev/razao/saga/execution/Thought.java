package dev.razao.saga.execution;

import dev.razao.events.run.Usage;
import java.util.List;

/** What a mind answered. */
public record Thought(String text, List<Call> calls, Usage usage) {
    static final int LONGEST_TEXT = 4_000;

    /** @param arguments as the mind wrote them: not checked, perhaps not even JSON */
    public record Call(String name, String arguments) {}

    /** @throws ThoughtFailed unless the mind wrote, and not too much */
    String written() {
        if (!calls.isEmpty()) throw new ThoughtFailed("The model called a tool where it had to write");
        if (text.isBlank()) throw new ThoughtFailed("The model wrote nothing");
        if (text.indexOf('\0') >= 0) throw new ThoughtFailed("The model wrote a character that cannot be stored");
        if (text.length() > LONGEST_TEXT) {
            throw new ThoughtFailed("The model wrote more than " + LONGEST_TEXT + " characters");
        }
        return text.strip();
    }

    /** @throws ThoughtFailed unless the mind called just this */
    String argumentsOf(String name) {
        if (calls.size() != 1) throw new ThoughtFailed("The model had to call %s once".formatted(name));
        if (!calls.getFirst().name().equals(name)) {
            throw new ThoughtFailed("The model called another tool than " + name);
        }
        return calls.getFirst().arguments();
    }
}
