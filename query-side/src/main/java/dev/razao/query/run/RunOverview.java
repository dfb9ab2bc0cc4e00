package dev.razao.query.run;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run in a list. */
public record RunOverview(
        UUID runId,
        String agent,
        @Nullable UUID dealId,
        String status,
        @Nullable Integer step,
        long costMicros,
        @Nullable Long costCents,
        @Nullable String currency,
        Instant startedAt,
        Instant updatedAt) {}
