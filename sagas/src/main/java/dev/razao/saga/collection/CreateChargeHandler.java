package dev.razao.saga.collection;

import dev.razao.command.kernel.Rejection;
import dev.razao.command.payment.PaymentCommand.RecordCharge;
import dev.razao.command.payment.PaymentCommand.RefuseCharge;
import dev.razao.command.run.RunCommand.AskForHuman;
import dev.razao.events.payment.PaymentEvent.PaymentRequested;
import dev.razao.events.payment.PaymentId;
import dev.razao.saga.effect.EffectAttempt;
import dev.razao.saga.effect.EffectHandler;
import dev.razao.saga.effect.EffectPolicy;
import dev.razao.saga.effect.Outcome;
import dev.razao.saga.effect.Unprocessable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Has a requested payment charged. */
public final class CreateChargeHandler implements EffectHandler<CreateCharge> {
    /** About an hour and a half; a provider that is down costs no attempts once its breaker is open. */
    private static final EffectPolicy POLICY =
            new EffectPolicy(24, Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofMinutes(10));

    private final RequestedPayments payments;
    private final Charges charges;

    public CreateChargeHandler(RequestedPayments payments, Charges charges) {
        this.payments = payments;
        this.charges = charges;
    }

    @Override
    public Class<CreateCharge> request() {
        return CreateCharge.class;
    }

    @Override
    public String target(CreateCharge request) {
        return "payment-provider";
    }

    @Override
    public EffectPolicy policy() {
        return POLICY;
    }

    @Override
    public Outcome perform(CreateCharge request, EffectAttempt attempt) throws Exception {
        var id = request.paymentId();
        var payment = payments.find(id).orElseThrow(() -> new Unprocessable("No payment " + id + " was requested"));
        var payer = payment.payer().read();
        if (payer.isEmpty()) return new Outcome(new RefuseCharge(id, "payer_erased", "The payer was erased"));
        return new Outcome(outcome(id, charges.charge(payment, payer.get(), attempt.metadata())));
    }

    private static Object outcome(PaymentId id, Charge charge) {
        return switch (charge) {
            case Charge.Made made -> new RecordCharge(id, made.id(), made.invoiceUrl(), made.pixPayload());
            case Charge.Refused refused -> new RefuseCharge(id, refused.code(), refused.reason());
        };
    }

    /** A run that waits for the charge hears that a person has to help. */
    @Override
    public @Nullable Outcome parked(CreateCharge request, EffectAttempt attempt, String reason) {
        return payments.find(request.paymentId())
                .map(PaymentRequested::runId)
                .map(run -> new Outcome(new AskForHuman(run, reason)))
                .orElse(null);
    }

    /** A payment refuses an outcome only where it knows of another charge, or of none: somebody must compare. */
    @Override
    public AfterRefusal refused(Rejection reason) {
        return AfterRefusal.PARK;
    }
}
