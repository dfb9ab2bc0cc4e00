package dev.razao.localasaas.webhook;

import java.time.LocalDateTime;

/** An event on its way to one configuration. The body is what was true when it happened, and stays so. */
record QueuedEvent(
        String key,
        String webhookId,
        String eventId,
        String event,
        String paymentId,
        LocalDateTime happened,
        String body) {}
