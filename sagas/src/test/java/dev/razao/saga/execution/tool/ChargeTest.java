package dev.razao.saga.execution.tool;

import static dev.razao.saga.execution.RunStory.*;
import static dev.razao.saga.execution.tool.ToolStory.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.razao.command.payment.PaymentCommand.RequestPayment;
import dev.razao.events.kernel.Money;
import dev.razao.events.payment.PaymentMethod;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ChargeTest {
    private static final String ARGUMENTS = "{\"amountCents\": 120000, \"method\": \"BOLETO\"}";
    /** Already the 22nd in UTC. */
    private static final Clock EVENING_IN_SAO_PAULO =
            Clock.fixed(Instant.parse("2026-11-22T01:30:00Z"), ZoneOffset.UTC);

    private static final RequestPayment REQUEST = new RequestPayment(
            Charge.paymentOf(RUN, 2),
            DEAL,
            RUN,
            Money.brl(120_000),
            PaymentMethod.BOLETO,
            CUSTOMER,
            LocalDate.of(2026, 11, 24),
            "Plano anual");

    @Test
    void the_customer_of_the_deal_is_asked_for_the_money() {
        assertThat(charge(OPEN, false).use(use(DEAL, ARGUMENTS))).isEqualTo(REQUEST);
    }

    @Test
    void a_charge_that_was_asked_for_is_not_asked_for_again() {
        assertThat(charge(OPEN, true).use(use(DEAL, ARGUMENTS))).isNull();
    }

    @Test
    void each_step_of_each_run_has_its_own_payment() {
        assertThat(Charge.paymentOf(RUN, 2)).isEqualTo(Charge.paymentOf(RUN, 2)).isNotEqualTo(Charge.paymentOf(RUN, 3));
    }

    @Test
    void a_run_about_no_deal_charges_nobody() {
        assertThatThrownBy(() -> charge(OPEN, false).use(use(null, ARGUMENTS)))
                .isInstanceOf(ToolRefused.class)
                .hasMessage("The run is about no deal");
    }

    @Test
    void a_closed_deal_is_not_charged() {
        assertThatThrownBy(() -> charge(CLOSED, false).use(use(DEAL, ARGUMENTS)))
                .isInstanceOf(ToolRefused.class)
                .hasMessage("The deal of the run is closed");
    }

    @Test
    void charging_moves_money_and_so_needs_approval() {
        assertThat(charge(OPEN, false).contract().risk().needsApproval()).isTrue();
    }

    private static Charge charge(Offer offer, boolean requested) {
        return new Charge(offering(offer), payment -> requested, EVENING_IN_SAO_PAULO);
    }
}
