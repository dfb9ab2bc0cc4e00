package dev.razao.events.deal;

import java.util.UUID;

/** One deal. */
public record DealId(UUID value) {
    public static DealId of(String text) {
        return new DealId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
