package dev.razao.localasaas.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the caller asked the payer for. */
record Charge(
        String customer,
        BillingType billingType,
        BigDecimal value,
        LocalDate dueDate,
        @Nullable String description,
        @Nullable String externalReference,
        boolean postalService,
        Terms terms) {

    Charge paidBy(BillingType method) {
        return new Charge(customer, method, value, dueDate, description, externalReference, postalService, terms);
    }

    Charge worth(BigDecimal paid) {
        return new Charge(customer, billingType, paid, dueDate, description, externalReference, postalService, terms);
    }
}
