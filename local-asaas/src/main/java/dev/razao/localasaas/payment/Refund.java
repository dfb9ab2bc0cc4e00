package dev.razao.localasaas.payment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Money that went back, as the provider writes it. */
record Refund(
        String dateCreated,
        String status,
        BigDecimal value,
        @Nullable String endToEndIdentifier,
        @Nullable String effectiveDate,
        @Nullable String description,
        @Nullable String transactionReceiptUrl,
        List<String> refundedSplits) {}
