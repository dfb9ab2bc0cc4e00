package dev.razao.command.payment;

import dev.razao.events.deal.DealId;
import dev.razao.events.kernel.Customer;
import dev.razao.events.kernel.Money;
import dev.razao.events.kernel.Personal;
import dev.razao.events.payment.PaymentId;
import dev.razao.events.payment.PaymentMethod;
import dev.razao.events.run.RunId;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What one can ask of a payment. */
public sealed interface PaymentCommand {
    PaymentId paymentId();

    record RequestPayment(
            @TargetAggregateIdentifier PaymentId paymentId,
            @Nullable DealId dealId,
            @Nullable RunId runId,
            Money amount,
            PaymentMethod method,
            Personal<Customer> payer,
            LocalDate dueDate,
            String description)
            implements PaymentCommand {}

    /** The provider has the charge. */
    record RecordCharge(
            @TargetAggregateIdentifier PaymentId paymentId,
            String chargeId,
            String invoiceUrl,
            @Nullable String pixPayload)
            implements PaymentCommand {}

    /** The provider will never take the charge. */
    record RefuseCharge(@TargetAggregateIdentifier PaymentId paymentId, String code, String reason)
            implements PaymentCommand {}

    record ConfirmPayment(@TargetAggregateIdentifier PaymentId paymentId) implements PaymentCommand {}

    /** @param fee what the provider kept of the gross */
    record ReceivePayment(@TargetAggregateIdentifier PaymentId paymentId, Money gross, Money fee)
            implements PaymentCommand {}

    record MarkPaymentOverdue(@TargetAggregateIdentifier PaymentId paymentId) implements PaymentCommand {}

    record ExpirePayment(@TargetAggregateIdentifier PaymentId paymentId) implements PaymentCommand {}

    static Class<?> aggregate() {
        return Payment.class;
    }
}
