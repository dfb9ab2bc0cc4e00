package dev.razao.query.payment;

import dev.razao.events.payment.PaymentId;
import org.springframework.r2dbc.core.DatabaseClient;

/** What one can ask about payments. */
public sealed interface PaymentQuery {
    /** Answered with a {@link PaymentOverview}, or null if there is no such payment. */
    record FindPayment(PaymentId paymentId) implements PaymentQuery {}

    static Object handlers(DatabaseClient db) {
        return new PaymentQueries(db);
    }
}
