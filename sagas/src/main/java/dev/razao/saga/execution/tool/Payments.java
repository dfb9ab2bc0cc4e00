package dev.razao.saga.execution.tool;

import dev.razao.events.payment.PaymentId;

/** Where the charge tool looks before it acts. */
public interface Payments {
    boolean isRequested(PaymentId payment);
}
