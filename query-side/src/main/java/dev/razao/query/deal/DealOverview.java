package dev.razao.query.deal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal as it stands.
 *
 * @param customerName null once the person was erased
 * @param stage open, won or lost
 * @param paymentId the payment that won it; null where a person did
 */
public record DealOverview(
        UUID dealId,
        String title,
        long valueCents,
        String currency,
        @Nullable String customerName,
        String stage,
        @Nullable UUID paymentId,
        @Nullable String lostReason,
        Instant openedAt,
        @Nullable Instant wonAt,
        @Nullable Instant lostAt,
        Instant updatedAt) {}
