package dev.razao.command.payment;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.razao.command.kernel.Rejected;
import dev.razao.command.payment.PaymentCommand.*;
import dev.razao.command.payment.PaymentRejection.*;
import dev.razao.events.payment.PaymentEvent.*;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.NullUnmarked;

/** Money asked of a customer. The provider repeats itself and speaks out of order, so most news may be old news. */
@Revision("1")
@NullUnmarked
class Payment extends PaymentSoFar {
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RequestPayment command) {
        if (!command.amount().isPositive()) {
            throw new Rejected(new AmountNotPositive(command.paymentId(), command.amount()));
        }
        var requested = new PaymentRequested(
                command.paymentId(),
                command.dealId(),
                command.runId(),
                command.amount(),
                command.method(),
                command.payer(),
                command.dueDate(),
                command.description());
        if (request == null) apply(requested);
        else if (!request.equals(requested)) throw new Rejected(new PaymentAlreadyRequested(id));
    }

    @CommandHandler
    void handle(RecordCharge charge) {
        switch (phase) {
            case REQUESTED ->
                apply(new PaymentCharged(id, charge.chargeId(), charge.invoiceUrl(), charge.pixPayload()));
            case REFUSED -> throw new Rejected(new ChargeWasRefused(id));
            case CHARGED, OVERDUE, EXPIRED, CONFIRMED, RECEIVED -> {
                if (!chargeId.equals(charge.chargeId())) throw new Rejected(new PaymentAlreadyCharged(id, chargeId));
            }
        }
    }

    @CommandHandler
    void handle(RefuseCharge refuse) {
        switch (phase) {
            case REQUESTED -> apply(new ChargeRefused(id, refuse.code(), refuse.reason()));
            case REFUSED -> {}
            case CHARGED, OVERDUE, EXPIRED, CONFIRMED, RECEIVED ->
                throw new Rejected(new PaymentAlreadyCharged(id, chargeId));
        }
    }

    @CommandHandler
    void handle(ConfirmPayment command) {
        switch (phase) {
            case REQUESTED -> throw new Rejected(new PaymentNotYetCharged(id));
            case REFUSED -> throw new Rejected(new ChargeWasRefused(id));
            case CHARGED, OVERDUE, EXPIRED -> apply(new PaymentConfirmed(id));
            case CONFIRMED, RECEIVED -> {}
        }
    }

    @CommandHandler
    void handle(ReceivePayment receive) {
        switch (phase) {
            case REQUESTED -> throw new Rejected(new PaymentNotYetCharged(id));
            case REFUSED -> throw new Rejected(new ChargeWasRefused(id));
            case CHARGED, OVERDUE, EXPIRED, CONFIRMED -> {
                if (!FeeIsPartOfGross.holds(receive)) {
                    throw new Rejected(new FeeOutOfRange(id, receive.gross(), receive.fee()));
                }
                if (!PaidInFull.holds(request, receive)) {
                    throw new Rejected(new PaidOtherwise(id, request.amount(), receive.gross()));
                }
                apply(new PaymentReceived(id, request.dealId(), receive.gross(), receive.fee()));
            }
            case RECEIVED -> {}
        }
    }

    @CommandHandler
    void handle(MarkPaymentOverdue command) {
        switch (phase) {
            case REQUESTED -> throw new Rejected(new PaymentNotYetCharged(id));
            case CHARGED -> apply(new PaymentOverdue(id));
            case REFUSED, OVERDUE, EXPIRED, CONFIRMED, RECEIVED -> {}
        }
    }

    @CommandHandler
    void handle(ExpirePayment command) {
        switch (phase) {
            case CHARGED, OVERDUE -> apply(new PaymentExpired(id));
            case REQUESTED, REFUSED, EXPIRED, CONFIRMED, RECEIVED -> {}
        }
    }
}
