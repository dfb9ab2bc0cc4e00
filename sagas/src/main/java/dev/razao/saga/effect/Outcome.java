package dev.razao.saga.effect;

import java.util.Map;

/**
 * The command that tells how an effect ended.
 *
 * @param metadata of the command, over that of the process that scheduled the effect
 */
public record Outcome(Object command, Map<String, Object> metadata) {
    public Outcome(Object command) {
        this(command, Map.of());
    }
}
