package dev.razao.saga.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.command.run.RunCommand.AskForHuman;
import dev.razao.events.kernel.Customer;
import dev.razao.events.kernel.Money;
import dev.razao.events.kernel.PersonId;
import dev.razao.events.kernel.Personal;
import dev.razao.events.payment.PaymentEvent.PaymentRequested;
import dev.razao.events.payment.PaymentId;
import dev.razao.events.payment.PaymentMethod;
import dev.razao.events.run.RunId;
import dev.razao.saga.effect.EffectAttempt;
import dev.razao.saga.effect.Outcome;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParkedChargeTest {
    private static final PaymentId PAYMENT = new PaymentId(new UUID(1, 1));
    private static final RunId RUN = new RunId(new UUID(2, 2));

    @Test
    void a_run_that_waits_for_the_charge_asks_for_a_person() {
        assertThat(parkedFor(RUN)).isEqualTo(new Outcome(new AskForHuman(RUN, "Asaas is away")));
    }

    @Test
    void without_a_run_nobody_waits() {
        assertThat(parkedFor(null)).isNull();
    }

    private static @Nullable Outcome parkedFor(@Nullable RunId run) {
        Personal<Customer> payer = new Personal<>(new PersonId(new UUID(3, 3)), null);
        var requested = new PaymentRequested(
                PAYMENT, null, run, Money.brl(100), PaymentMethod.PIX, payer, LocalDate.parse("2026-11-24"), "Plano");
        var handler = new CreateChargeHandler(_ -> Optional.of(requested), (_, _, _) -> {
            throw new AssertionError("Nothing is charged any more");
        });
        return handler.parked(
                new CreateCharge(PAYMENT), new EffectAttempt(new UUID(4, 4), 24, Map.of()), "Asaas is away");
    }
}
