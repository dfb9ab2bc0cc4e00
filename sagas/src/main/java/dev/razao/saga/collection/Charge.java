package dev.razao.saga.collection;

import org.jspecify.annotations.Nullable;

/** What the provider made of a payment. */
public sealed interface Charge {
    /** @param pixPayload the "copy and paste" code, where the method is Pix and the provider has one */
    record Made(String id, String invoiceUrl, @Nullable String pixPayload) implements Charge {}

    /** For good. */
    record Refused(String code, String reason) implements Charge {}
}
