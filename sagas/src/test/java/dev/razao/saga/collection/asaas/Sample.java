package dev.razao.saga.collection.asaas;

import dev.razao.events.deal.DealId;
import dev.razao.events.kernel.Customer;
import dev.razao.events.kernel.MetadataKeys;
import dev.razao.events.kernel.Money;
import dev.razao.events.kernel.PersonId;
import dev.razao.events.kernel.Personal;
import dev.razao.events.kernel.TaxId;
import dev.razao.events.payment.PaymentEvent.PaymentRequested;
import dev.razao.events.payment.PaymentId;
import dev.razao.events.payment.PaymentMethod;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Ana Souza is asked for 150 reais. */
final class Sample {
    static final DealId DEAL = new DealId(new UUID(2, 2));
    static final Customer ANA = new Customer("Ana Souza", new TaxId("24971563792"), "ana@example.com", null);
    static final Personal<Customer> PAYER = new Personal<>(new PersonId(new UUID(3, 3)), ANA);
    static final Money AMOUNT = Money.brl(15_000);
    static final Map<String, Object> STORY =
            Map.of(MetadataKeys.TENANT_ID, new UUID(7, 7).toString(), MetadataKeys.CORRELATION_ID, "story-1");

    private Sample() {}

    static PaymentId aPayment() {
        return new PaymentId(UUID.randomUUID());
    }

    static PaymentRequested requested(PaymentId id, PaymentMethod method, LocalDate due) {
        return new PaymentRequested(id, DEAL, null, AMOUNT, method, PAYER, due, "Order 5501");
    }
}
