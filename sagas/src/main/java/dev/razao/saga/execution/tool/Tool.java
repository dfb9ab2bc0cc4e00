package dev.razao.saga.execution.tool;

import org.jspecify.annotations.Nullable;

/** Something that an agent can do. */
public interface Tool {
    Contract contract();

    /**
     * @return the command that tells the result; null if an event will tell it
     * @throws ToolRefused if this run can never do it
     */
    @Nullable
    Object use(ToolUse use);
}
