package dev.razao.saga.execution;

import dev.razao.saga.execution.tool.Signature;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mind is asked.
 *
 * @param instructions who it is and what it must never do
 * @param wanted what it must call instead of writing; null if it must write
 */
public record Prompt(
        String instructions,
        List<Line> conversation,
        @Nullable Signature wanted) {

    /** What was said or done, in its order. */
    public sealed interface Line {
        /** Said to the mind, by the lead or by the platform. */
        record Said(String text) implements Line {}

        /** Written by the mind. */
        record Thought(String text) implements Line {}

        /** A tool that the mind called. */
        record Used(String tool, String arguments, String result) implements Line {}
    }
}
