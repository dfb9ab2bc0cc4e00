package dev.razao.query.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment as it stands.
 *
 * @param status requested, refused, charged, overdue, expired, confirmed or received
 * @param method pix, boleto or card
 * @param payerName null once the person was erased
 * @param pixPayload what the customer copies and pastes, or sees as a QR code
 * @param grossCents what was paid, in the end
 * @param feeCents what the provider kept of it
 */
public record PaymentOverview(
        UUID paymentId,
        String status,
        String method,
        long amountCents,
        String currency,
        @Nullable String payerName,
        String description,
        LocalDate dueDate,
        @Nullable UUID dealId,
        @Nullable UUID runId,
        @Nullable String chargeId,
        @Nullable String invoiceUrl,
        @Nullable String pixPayload,
        @Nullable String refusalCode,
        @Nullable String refusalReason,
        @Nullable Long grossCents,
        @Nullable Long feeCents,
        Instant requestedAt,
        @Nullable Instant chargedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant receivedAt,
        Instant updatedAt) {}
