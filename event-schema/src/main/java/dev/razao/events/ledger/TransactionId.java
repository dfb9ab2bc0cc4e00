package dev.razao.events.ledger;

import java.util.UUID;

/** One posting to the ledger. */
public record TransactionId(UUID value) {
    public static TransactionId of(String text) {
        return new TransactionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
