package dev.razao.command.deal;

import dev.razao.command.deal.DealCommand.*;
import dev.razao.command.deal.DealRejection.*;
import dev.razao.events.deal.DealEvent.*;
import dev.razao.events.deal.DealId;
import dev.razao.events.kernel.Customer;
import dev.razao.events.kernel.Money;
import dev.razao.events.kernel.PersonId;
import dev.razao.events.kernel.Personal;
import dev.razao.events.kernel.TaxId;
import dev.razao.events.payment.PaymentId;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DealTest {
    private static final DealId ID = DealId.of("00000000-0000-7000-8000-000000000001");
    private static final PaymentId PAYMENT = PaymentId.of("00000000-0000-7000-8000-000000000002");
    private static final Money PRICE = Money.brl(199_00);
    private static final Personal<Customer> MARIA = new Personal<>(
            PersonId.of("00000000-0000-7000-8000-000000000003"),
            new Customer("Maria", new TaxId("52998224725"), null, null));

    private static final DealOpened OPENED = new DealOpened(ID, "Plano anual", PRICE, MARIA);
    private static final DealWon WON_BY_HAND = new DealWon(ID, null);
    private static final DealWon WON_BY_PAYMENT = new DealWon(ID, PAYMENT);
    private static final DealLost LOST = new DealLost(ID, "too dear");

    private final AggregateTestFixture<Deal> deal = new AggregateTestFixture<>(Deal.class);

    @Nested
    class ADealIsOpenedOnce {
        private static final OpenDeal OPEN = new OpenDeal(ID, "Plano anual", PRICE, MARIA);

        @Test
        void a_deal_is_opened() {
            deal.givenNoPriorActivity().when(OPEN).expectEvents(OPENED);
        }

        @Test
        void opening_it_again_changes_nothing() {
            nothingHappens(deal.given(OPENED).when(OPEN));
            nothingHappens(deal.given(OPENED, LOST).when(OPEN));
        }

        @Test
        void its_id_is_not_for_other_terms() {
            deal.given(OPENED)
                    .when(new OpenDeal(ID, "Plano mensal", PRICE, MARIA))
                    .expectExceptionDetails(new DealAlreadyOpened(ID))
                    .expectNoEvents();
        }

        @ParameterizedTest
        @ValueSource(longs = {0, -1})
        void a_deal_is_worth_something(long cents) {
            deal.givenNoPriorActivity()
                    .when(new OpenDeal(ID, "Plano anual", Money.brl(cents), MARIA))
                    .expectExceptionDetails(new DealValueNotPositive(ID, Money.brl(cents)))
                    .expectNoEvents();
        }
    }

    @Nested
    class ADealIsWon {
        private static final WinDeal WIN_BY_HAND = new WinDeal(ID, null);
        private static final WinDeal WIN_BY_PAYMENT = new WinDeal(ID, PAYMENT);

        @Test
        void by_a_person_or_by_a_payment() {
            deal.given(OPENED).when(WIN_BY_HAND).expectEvents(WON_BY_HAND);
            deal.given(OPENED).when(WIN_BY_PAYMENT).expectEvents(WON_BY_PAYMENT);
        }

        @Test
        void winning_it_again_changes_nothing() {
            nothingHappens(deal.given(OPENED, WON_BY_PAYMENT).when(WIN_BY_PAYMENT));
            nothingHappens(deal.given(OPENED, WON_BY_PAYMENT).when(WIN_BY_HAND));
            nothingHappens(deal.given(OPENED, WON_BY_HAND).when(WIN_BY_PAYMENT));
        }

        @Test
        void a_lost_deal_is_not_won_by_hand() {
            deal.given(OPENED, LOST)
                    .when(WIN_BY_HAND)
                    .expectExceptionDetails(new DealAlreadyLost(ID))
                    .expectNoEvents();
        }

        @Test
        void money_that_comes_after_all_wins_a_lost_deal() {
            deal.given(OPENED, LOST).when(WIN_BY_PAYMENT).expectEvents(WON_BY_PAYMENT);
        }

        @Test
        void a_deal_that_was_never_opened_is_not_found() {
            deal.givenNoPriorActivity().when(WIN_BY_HAND).expectException(AggregateNotFoundException.class);
        }
    }

    @Nested
    class ADealIsLost {
        private static final LoseDeal LOSE = new LoseDeal(ID, "too dear");

        @Test
        void an_open_deal_is_lost() {
            deal.given(OPENED).when(LOSE).expectEvents(LOST);
        }

        @Test
        void losing_it_again_changes_nothing() {
            nothingHappens(deal.given(OPENED, LOST).when(LOSE));
        }

        @Test
        void a_won_deal_is_not_lost() {
            deal.given(OPENED, LOST, WON_BY_PAYMENT)
                    .when(LOSE)
                    .expectExceptionDetails(new DealAlreadyWon(ID))
                    .expectNoEvents();
        }
    }

    private static void nothingHappens(ResultValidator<Deal> result) {
        result.expectSuccessfulHandlerExecution().expectNoEvents();
    }
}
