package dev.razao.command.payment;

import dev.razao.command.kernel.Rejection;
import dev.razao.events.kernel.Money;
import dev.razao.events.payment.PaymentId;

/** Why a payment says no. */
public sealed interface PaymentRejection extends Rejection {
    record AmountNotPositive(PaymentId paymentId, Money amount) implements PaymentRejection {}

    /** The id is taken by a payment with other terms. */
    record PaymentAlreadyRequested(PaymentId paymentId) implements PaymentRejection {}

    /** The provider speaks of a charge that we have not recorded yet; worth trying again. */
    record PaymentNotYetCharged(PaymentId paymentId) implements PaymentRejection {}

    /** A second charge for one payment: somebody must look at it. */
    record PaymentAlreadyCharged(PaymentId paymentId, String chargeId) implements PaymentRejection {}

    record ChargeWasRefused(PaymentId paymentId) implements PaymentRejection {}

    /** Less than was asked for, or another currency: a person must decide what it pays for. */
    record PaidOtherwise(PaymentId paymentId, Money asked, Money gross) implements PaymentRejection {}

    record FeeOutOfRange(PaymentId paymentId, Money gross, Money fee) implements PaymentRejection {}
}
