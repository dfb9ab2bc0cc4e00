package dev.razao.command.payment;

import dev.razao.events.payment.PaymentEvent;
import dev.razao.events.payment.PaymentEvent.*;
import dev.razao.events.payment.PaymentId;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.NullUnmarked;

/** What a payment remembers. */
@NullUnmarked
abstract class PaymentSoFar {
    enum Phase {
        REQUESTED,
        REFUSED,
        CHARGED,
        OVERDUE,
        EXPIRED,
        CONFIRMED,
        RECEIVED
    }

    @AggregateIdentifier
    PaymentId id;

    PaymentRequested request;
    String chargeId;
    Phase phase;

    @EventSourcingHandler
    void on(PaymentEvent event) {
        switch (event) {
            case PaymentRequested requested -> {
                id = requested.paymentId();
                request = requested;
                phase = Phase.REQUESTED;
            }
            case PaymentCharged charged -> {
                chargeId = charged.chargeId();
                phase = Phase.CHARGED;
            }
            case ChargeRefused _ -> phase = Phase.REFUSED;
            case PaymentConfirmed _ -> phase = Phase.CONFIRMED;
            case PaymentReceived _ -> phase = Phase.RECEIVED;
            case PaymentOverdue _ -> phase = Phase.OVERDUE;
            case PaymentExpired _ -> phase = Phase.EXPIRED;
        }
    }
}
