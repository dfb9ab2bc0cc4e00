package dev.razao.events.kernel;

import org.jspecify.annotations.Nullable;

/** Who pays, as the provider wants to know it. */
public record Customer(
        String name,
        TaxId taxId,
        @Nullable String email,
        @Nullable String phone) {}
