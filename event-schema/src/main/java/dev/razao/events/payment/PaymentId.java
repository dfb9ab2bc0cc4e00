package dev.razao.events.payment;

import java.util.UUID;

/** One payment. Also its reference at the provider, so that a charge can be found before it is made again. */
public record PaymentId(UUID value) {
    public static PaymentId of(String text) {
        return new PaymentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
