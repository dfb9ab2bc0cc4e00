package dev.razao.saga.execution.tool;

import static dev.razao.saga.execution.RunStory.*;
import static dev.razao.saga.execution.tool.ToolStory.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.razao.command.run.RunCommand.CompleteStep;
import dev.razao.events.deal.DealId;
import dev.razao.events.run.Usage;
import org.junit.jupiter.api.Test;

class FindOfferTest {
    private final FindOffer findOffer = new FindOffer(offering(OPEN));

    @Test
    void the_offer_of_the_deal_is_told_and_never_the_customer() {
        assertThat(findOffer.use(use(DEAL, "{}")))
                .isEqualTo(new CompleteStep(
                        RUN,
                        2,
                        personal("{\"title\":\"Plano anual\",\"valueCents\":149700,\"currency\":\"BRL\"}"),
                        Usage.NONE));
    }

    @Test
    void a_run_about_no_deal_has_no_offer() {
        assertThatThrownBy(() -> findOffer.use(use(null, "{}")))
                .isInstanceOf(ToolRefused.class)
                .hasMessage("The run is about no deal");
    }

    @Test
    void an_unknown_deal_has_no_offer() {
        var unknown = DealId.of("018f0000-0000-7000-8000-0000000000ff");

        assertThatThrownBy(() -> findOffer.use(use(unknown, "{}")))
                .isInstanceOf(ToolRefused.class)
                .hasMessage("The deal of the run is unknown: " + unknown);
    }
}
