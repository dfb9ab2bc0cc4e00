package dev.razao.events.run;

import java.util.UUID;

/** One run of an agent. */
public record RunId(UUID value) {
    public static RunId of(String text) {
        return new RunId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
