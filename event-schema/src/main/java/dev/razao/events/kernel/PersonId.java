package dev.razao.events.kernel;

import java.util.UUID;

/** A data subject: one key each, so that one person can be erased. */
public record PersonId(UUID value) {
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
