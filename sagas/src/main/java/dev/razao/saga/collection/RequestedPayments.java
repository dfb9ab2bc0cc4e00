package dev.razao.saga.collection;

import dev.razao.events.payment.PaymentEvent.PaymentRequested;
import dev.razao.events.payment.PaymentId;
import java.util.Optional;

/** What was asked of whom, from where personal data is kept. */
public interface RequestedPayments {
    Optional<PaymentRequested> find(PaymentId paymentId);
}
