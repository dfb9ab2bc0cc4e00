package dev.razao.saga.collection;

import dev.razao.events.payment.PaymentId;

/** Only the id: who pays is read from the event, where an erased person is erased. */
record CreateCharge(PaymentId paymentId) {}
