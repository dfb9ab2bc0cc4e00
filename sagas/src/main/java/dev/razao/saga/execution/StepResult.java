package dev.razao.saga.execution;

import dev.razao.events.payment.PaymentEvent.PaymentCharged;
import tools.jackson.databind.node.JsonNodeFactory;

/** The JSON that a step of a payment ends with. */
final class StepResult {
    static final String PAID =
            JsonNodeFactory.instance.objectNode().put("paid", true).toString();

    private StepResult() {}

    static String charged(PaymentCharged charged) {
        var result = JsonNodeFactory.instance
                .objectNode()
                .put("paymentId", charged.paymentId().toString())
                .put("invoiceUrl", charged.invoiceUrl());
        if (charged.pixPayload() != null) result.put("pixPayload", charged.pixPayload());
        return result.toString();
    }
}
