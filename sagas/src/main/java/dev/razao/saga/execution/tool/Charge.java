package dev.razao.saga.execution.tool;

import dev.razao.command.payment.PaymentCommand.RequestPayment;
import dev.razao.events.kernel.DerivedId;
import dev.razao.events.kernel.Money;
import dev.razao.events.payment.PaymentId;
import dev.razao.events.payment.PaymentMethod;
import dev.razao.events.run.RunId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Asks the customer of the deal for money. The run goes on once the payment tells that it was charged. */
public final class Charge implements Tool {
    public static final String NAME = "charge";
    static final int DAYS_TO_PAY = 3;
    private static final ZoneId WHERE_IT_IS_DUE = ZoneId.of("America/Sao_Paulo");
    private static final Contract CONTRACT = new Contract(
            new Signature(
                    NAME, "Cria a cobrança do negócio para o cliente. Use o valor da oferta.", JsonSchema.of("""
                    {"type": "object", "additionalProperties": false, "required": ["amountCents", "method"],
                     "properties": {
                       "amountCents": {"type": "integer", "minimum": 1, "description": "valor em centavos"},
                       "method": {"type": "string", "enum": ["PIX", "BOLETO", "CARD"],
                                  "description": "forma de pagamento que o lead pediu; sem pedido, PIX"}}}""")),
            1,
            Risk.MOVES_MONEY,
            Idempotency.DERIVED_ID,
            Duration.ofSeconds(10),
            true);

    private final Offers offers;
    private final Payments payments;
    private final Clock clock;

    public Charge(Offers offers, Payments payments, Clock clock) {
        this.offers = offers;
        this.payments = payments;
        this.clock = clock;
    }

    /** The one payment that a step of a run can ask for. */
    public static PaymentId paymentOf(RunId run, int step) {
        return new PaymentId(DerivedId.from(NAME, run, step));
    }

    @Override
    public Contract contract() {
        return CONTRACT;
    }

    @Override
    public @Nullable RequestPayment use(ToolUse use) {
        var payment = paymentOf(use.runId(), use.step());
        // Asked again after midnight, the due date would differ and the repeat would look like another payment.
        if (payments.isRequested(payment)) return null;
        var offer = offers.of(use);
        if (!offer.open()) throw new ToolRefused("The deal of the run is closed");
        return new RequestPayment(
                payment,
                use.deal(),
                use.runId(),
                new Money(
                        use.arguments().get("amountCents").longValue(),
                        offer.value().currency()),
                PaymentMethod.valueOf(use.arguments().get("method").stringValue()),
                offer.customer(),
                LocalDate.now(clock.withZone(WHERE_IT_IS_DUE)).plusDays(DAYS_TO_PAY),
                offer.title());
    }
}
