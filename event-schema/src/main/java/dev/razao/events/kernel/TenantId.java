package dev.razao.events.kernel;

import java.util.UUID;

/** A company on the platform; nothing is shared between two. */
public record TenantId(UUID value) {
    public static TenantId of(String text) {
        return new TenantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
