package dev.razao.saga.execution;

import static dev.razao.saga.execution.RunStory.*;
import static dev.razao.saga.execution.Think.Purpose.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.command.deal.DealCommand.OpenDeal;
import dev.razao.command.payment.PaymentCommand.ReceivePayment;
import dev.razao.command.payment.PaymentCommand.RecordCharge;
import dev.razao.command.run.RunCommand.*;
import dev.razao.events.kernel.Money;
import dev.razao.events.payment.PaymentEvent.PaymentRequested;
import dev.razao.events.run.RunEvent.*;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WholeRunTest {
    private final Platform platform = new Platform();

    @BeforeEach
    void openTheDeal() {
        platform.send(new OpenDeal(DEAL, "Plano anual", PRICE, CUSTOMER));
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void a_lead_buys_and_pays() throws Exception {
        var approval = anApprovalOf("Oi! Quero comprar o plano anual no Pix.");
        platform.send(new ApproveAction(RUN, approval.call().digest()));
        assertThat(platform.doNextEffect()).isEqualTo(new Act(RUN, 2, "charge"));
        var requested = platform.await(PaymentRequested.class);
        assertThat(requested.amount()).isEqualTo(PRICE);
        assertThat(requested.payer()).isEqualTo(CUSTOMER);

        platform.send(new RecordCharge(PAYMENT, "pay_1", "https://pague.exemplo/1", "000201PIX"));
        assertThat(platform.doNextEffect()).isEqualTo(new Think(RUN, STEP, 3));
        platform.await(ActionStarted.class);
        platform.send(new ReceivePayment(PAYMENT, PRICE, Money.brl(199)));
        assertThat(platform.doNextEffect()).isEqualTo(new Think(RUN, REFLECT, 4));

        var completed = platform.await(RunCompleted.class);
        assertThat(completed.answer().value()).startsWith("Pagamento de Plano anual confirmado");
        assertThat(completed.cost().cents()).isPositive();
    }

    @Test
    void money_that_comes_before_the_wait_is_not_waited_for() throws Exception {
        var approval = anApprovalOf("Quero comprar");
        platform.send(new ApproveAction(RUN, approval.call().digest()));
        platform.doNextEffect();
        platform.send(new RecordCharge(PAYMENT, "pay_1", "https://pague.exemplo/1", "000201PIX"));
        platform.send(new ReceivePayment(PAYMENT, PRICE, Money.brl(199)));

        assertThat(platform.doNextEffect()).isEqualTo(new Think(RUN, STEP, 3));
        assertThat(platform.doNextEffect()).isEqualTo(new Think(RUN, REFLECT, 4));
        platform.await(RunCompleted.class);
    }

    @Test
    void a_rejected_charge_ends_the_run_and_charges_nobody() throws Exception {
        anApprovalOf("Quero comprar");

        platform.send(new RejectAction(RUN, "Desconto não combinado"));

        assertThat(platform.await(RunRejected.class).reason()).isEqualTo("Desconto não combinado");
        assertThat(platform.hasEffectsLeft()).isFalse();
    }

    @Test
    void a_lead_who_only_asks_gets_an_answer_and_no_charge() throws Exception {
        platform.send(new StartRun(RUN, "luddy", personal("Quanto custa o plano anual?"), DEAL));
        for (int effect = 0; effect < 5; effect++) platform.doNextEffect();

        assertThat(platform.await(RunCompleted.class).answer().value()).contains("Plano anual sai por R$ 1.497,00");
    }

    /** Takes the run to where charging waits for a person. */
    private ApprovalRequested anApprovalOf(String words) throws Exception {
        platform.send(new StartRun(RUN, "luddy", personal(words), DEAL));
        assertThat(platform.doNextEffect()).isEqualTo(new Think(RUN, PLAN, 0));
        assertThat(platform.doNextEffect()).isEqualTo(new Think(RUN, STEP, 0));
        assertThat(platform.doNextEffect()).isEqualTo(new Think(RUN, STEP, 1));
        assertThat(platform.doNextEffect()).isEqualTo(new Act(RUN, 1, "find_offer"));
        assertThat(platform.doNextEffect()).isEqualTo(new Think(RUN, STEP, 2));
        return platform.await(ApprovalRequested.class);
    }
}
