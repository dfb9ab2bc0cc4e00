package dev.razao.events.payment;

import dev.razao.events.deal.DealId;
import dev.razao.events.kernel.Customer;
import dev.razao.events.kernel.Money;
import dev.razao.events.kernel.Personal;
import dev.razao.events.run.RunId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can happen to a payment. Stored for ever: new records are welcome, changed ones are not. */
public sealed interface PaymentEvent {
    PaymentId paymentId();

    /**
     * Somebody is asked for money.
     *
     * @param dealId the deal that this payment wins
     * @param runId the run that asked for it
     */
    record PaymentRequested(
            PaymentId paymentId,
            @Nullable DealId dealId,
            @Nullable RunId runId,
            Money amount,
            PaymentMethod method,
            Personal<Customer> payer,
            LocalDate dueDate,
            String description)
            implements PaymentEvent {}

    /**
     * The provider holds a charge that the customer can pay.
     *
     * @param chargeId the provider's id, opaque
     * @param pixPayload the Pix "copy and paste" code, where the method is Pix
     */
    record PaymentCharged(
            PaymentId paymentId,
            String chargeId,
            String invoiceUrl,
            @Nullable String pixPayload) implements PaymentEvent {}

    /** The provider refused the charge for good. */
    record ChargeRefused(PaymentId paymentId, String code, String reason) implements PaymentEvent {}

    /** Paid, the money not yet there: a card waits for its credit date, a boleto for clearing. */
    record PaymentConfirmed(PaymentId paymentId) implements PaymentEvent {}

    /**
     * The money is in the provider's account. Pix comes here without a confirmation.
     *
     * @param gross what the customer paid, with interest where they were late
     * @param fee what the provider kept of it
     */
    record PaymentReceived(PaymentId paymentId, @Nullable DealId dealId, Money gross, Money fee)
            implements PaymentEvent {}

    /** Past its due date and still payable. */
    record PaymentOverdue(PaymentId paymentId) implements PaymentEvent {}

    /** Nobody waits for it any longer. If it is paid after all, the money counts. */
    record PaymentExpired(PaymentId paymentId) implements PaymentEvent {}
}
