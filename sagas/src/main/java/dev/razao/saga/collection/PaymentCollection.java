package dev.razao.saga.collection;

import dev.razao.command.deal.DealCommand.WinDeal;
import dev.razao.command.payment.PaymentCommand.ExpirePayment;
import dev.razao.events.kernel.DerivedId;
import dev.razao.events.payment.PaymentEvent.*;
import dev.razao.events.payment.PaymentId;
import dev.razao.saga.effect.Effect;
import dev.razao.saga.effect.Effects;
import java.time.LocalDate;
import java.time.ZoneId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.jspecify.annotations.NullUnmarked;

/** Gets a payment charged, waits for the money while it may still come, and books it when it does. */
@NullUnmarked
public class PaymentCollection {
    static final String OUT_OF_PATIENCE = "payment-out-of-patience";
    /** A boleto paid late on its last day is cleared on the next working day, and carnival takes five. */
    static final int PATIENCE_DAYS = 5;

    static final ZoneId BRAZIL = ZoneId.of("America/Sao_Paulo");

    private LocalDate dueDate;
    private String deadlineId;

    @StartSaga
    @SagaEventHandler(associationProperty = "paymentId")
    void on(PaymentRequested requested, Effects effects) {
        dueDate = requested.dueDate();
        var paymentId = requested.paymentId();
        effects.schedule(new Effect(DerivedId.from("create-charge", paymentId), new CreateCharge(paymentId)));
    }

    @SagaEventHandler(associationProperty = "paymentId")
    void on(PaymentCharged charged, DeadlineManager deadlines) {
        var end = dueDate.plusDays(1 + PATIENCE_DAYS).atStartOfDay(BRAZIL).toInstant();
        deadlineId = deadlines.schedule(end, OUT_OF_PATIENCE, charged.paymentId());
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "paymentId")
    void on(ChargeRefused refused) {}

    /** Starts anew where the payment had expired: money that comes late is money, however late. */
    @StartSaga
    @EndSaga
    @SagaEventHandler(associationProperty = "paymentId")
    void on(PaymentReceived received, CommandGateway commands, DeadlineManager deadlines) {
        commands.sendAndWait(ReceiptPosting.of(received));
        if (received.dealId() != null) commands.sendAndWait(new WinDeal(received.dealId(), received.paymentId()));
        if (deadlineId != null) deadlines.cancelSchedule(OUT_OF_PATIENCE, deadlineId);
    }

    /** Nothing expires where the payer's bank has confirmed: a card's money is on its way for a month. */
    @DeadlineHandler(deadlineName = OUT_OF_PATIENCE)
    void expire(PaymentId unpaid, CommandGateway commands) {
        commands.sendAndWait(new ExpirePayment(unpaid));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "paymentId")
    void on(PaymentExpired expired) {}
}
