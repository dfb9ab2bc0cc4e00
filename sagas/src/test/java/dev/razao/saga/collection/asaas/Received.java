package dev.razao.saga.collection.asaas;

import dev.razao.events.payment.PaymentId;

/** What Asaas may say. */
final class Received {
    private Received() {}

    static String event(String eventId, String type, PaymentId payment) {
        return event(eventId, type, payment.toString(), "150.00", "148.01", "RECEIVED");
    }

    static String event(String eventId, String type, String reference, String value, String net, String status) {
        return """
                {"id":"%s","event":"%s","dateCreated":"2026-07-06 16:45:03","news":{"tomorrow":[1]},
                 "payment":{"object":"payment","id":"pay_1","status":"%s","billingType":"PIX","value":%s,"netValue":%s,
                  "externalReference":"%s","deleted":false,"custody":null}}""".formatted(eventId, type, status, value, net, reference);
    }
}
