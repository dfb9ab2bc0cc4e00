package dev.razao.localasaas.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The dates of a paid charge, and what it was worth before it was paid with another value. */
record Settlement(
        @Nullable LocalDate clientPaymentDate,
        @Nullable LocalDate confirmedDate,
        @Nullable LocalDate creditDate,
        @Nullable LocalDate paymentDate,
        @Nullable String pixTransaction,
        @Nullable BigDecimal originalValue) {
    static final Settlement NONE = new Settlement(null, null, null, null, null, null);

    static Settlement pix(LocalDate day, String transaction) {
        return new Settlement(day, null, day, day, transaction, null);
    }

    static Settlement confirmed(LocalDate day, LocalDate creditDate) {
        return new Settlement(day, day, creditDate, null, null, null);
    }

    static Settlement cash(LocalDate day, @Nullable BigDecimal originalValue) {
        return new Settlement(day, null, null, day, null, originalValue);
    }

    Settlement received(LocalDate day) {
        return new Settlement(clientPaymentDate, confirmedDate, creditDate, day, pixTransaction, originalValue);
    }
}
