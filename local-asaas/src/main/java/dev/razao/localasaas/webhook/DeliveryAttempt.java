package dev.razao.localasaas.webhook;

import java.time.Instant;

/** One attempt to deliver an event and what came back: an HTTP status, or why there was none. */
public record DeliveryAttempt(
        Instant instant,
        String webhookId,
        String eventId,
        String event,
        String paymentId,
        int attempt,
        String outcome) {}
