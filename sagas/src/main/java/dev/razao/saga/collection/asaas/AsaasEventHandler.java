package dev.razao.saga.collection.asaas;

import dev.razao.command.kernel.Rejection;
import dev.razao.command.payment.PaymentCommand.ConfirmPayment;
import dev.razao.command.payment.PaymentCommand.MarkPaymentOverdue;
import dev.razao.command.payment.PaymentRejection.PaymentNotYetCharged;
import dev.razao.events.kernel.MetadataKeys;
import dev.razao.events.payment.PaymentId;
import dev.razao.saga.effect.EffectAttempt;
import dev.razao.saga.effect.EffectHandler;
import dev.razao.saga.effect.EffectPolicy;
import dev.razao.saga.effect.Outcome;
import dev.razao.saga.effect.TryLater;
import dev.razao.saga.effect.Unprocessable;
import java.time.Duration;
import java.util.HashMap;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Turns what Asaas said into commands to the payment, which knows old news from new. */
public final class AsaasEventHandler implements EffectHandler<ProcessAsaasEvent> {
    /** About as long as {@code CreateChargeHandler} may take to record the charge that the news is about. */
    private static final EffectPolicy POLICY =
            new EffectPolicy(24, Duration.ofSeconds(10), Duration.ofMillis(500), Duration.ofMinutes(10));

    /** Nullable everywhere, says the provider's reference. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final JdbcClient db;
    private final ChargeLog charges;

    public AsaasEventHandler(DataSource dataSource) {
        this.db = JdbcClient.create(dataSource);
        this.charges = new ChargeLog(dataSource);
    }

    @Override
    public Class<ProcessAsaasEvent> request() {
        return ProcessAsaasEvent.class;
    }

    @Override
    public String target(ProcessAsaasEvent request) {
        return "asaas-inbox";
    }

    @Override
    public EffectPolicy policy() {
        return POLICY;
    }

    @Override
    public @Nullable Outcome perform(ProcessAsaasEvent request, EffectAttempt attempt) throws TryLater {
        var event = read(request.eventId());
        return switch (AsaasEventMeaning.of(event.event())) {
            case NOTHING -> null;
            case CONFIRMED -> tell(event, (id, _) -> new ConfirmPayment(id));
            case RECEIVED -> tell(event, AsaasReceipt::of);
            case OVERDUE -> tell(event, (id, _) -> new MarkPaymentOverdue(id));
            case UNSUPPORTED -> throw new Unprocessable("Nothing acts on " + event.event() + " yet");
            case UNKNOWN -> throw new Unprocessable("Unknown event type " + event.event());
        };
    }

    private Wire.Event read(String eventId) {
        var payload = db.sql("select payload from process.asaas_event where event_id = :event")
                .param("event", eventId)
                .query(String.class)
                .single();
        try {
            return JSON.readValue(payload, Wire.Event.class);
        } catch (JacksonException unreadable) {
            throw new Unprocessable("The event cannot be read: " + unreadable.getOriginalMessage());
        }
    }

    private Outcome tell(Wire.Event event, BiFunction<PaymentId, Wire.Payment, Object> command) throws TryLater {
        var charge = event.payment();
        if (charge == null) throw new Unprocessable(event.event() + " without a payment");
        var paymentId = ChargeLog.paymentId(charge.externalReference())
                .orElseThrow(() -> new Unprocessable("Charge " + charge.id() + " is not one of ours"));
        var entry = charges.find(paymentId)
                .orElseThrow(() -> new Unprocessable("Nobody here asked for a charge of payment " + paymentId));
        mustBeTheRecordedOne(charge, entry.chargeId());
        var metadata = new HashMap<>(entry.story());
        metadata.put(MetadataKeys.ACTOR, AsaasInbox.ACTOR);
        return new Outcome(command.apply(paymentId, charge), metadata);
    }

    private static void mustBeTheRecordedOne(Wire.Payment charge, @Nullable String recorded) throws TryLater {
        if (recorded == null) throw new TryLater("The news is faster than Asaas's answer to us", Duration.ZERO);
        if (!recorded.equals(charge.id())) {
            throw new Unprocessable("A second charge: " + charge.id() + " beside " + recorded);
        }
    }

    @Override
    public AfterRefusal refused(Rejection reason) {
        return reason instanceof PaymentNotYetCharged ? AfterRefusal.RETRY : AfterRefusal.PARK;
    }
}
