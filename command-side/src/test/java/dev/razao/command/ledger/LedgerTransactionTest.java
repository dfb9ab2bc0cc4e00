package dev.razao.command.ledger;

import dev.razao.command.ledger.LedgerCommand.*;
import dev.razao.command.ledger.LedgerRejection.*;
import dev.razao.events.kernel.Money;
import dev.razao.events.ledger.Account;
import dev.razao.events.ledger.Entry;
import dev.razao.events.ledger.LedgerEvent.*;
import dev.razao.events.ledger.TransactionId;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LedgerTransactionTest {
    private static final TransactionId ID = TransactionId.of("00000000-0000-7000-8000-000000000001");
    private static final Entry CASH = entry("assets:asaas", 197_01);
    private static final Entry FEE = entry("expenses:fees", 1_99);
    private static final Entry SALE = entry("revenue:sales", -199_00);
    private static final List<Entry> ENTRIES = List.of(CASH, FEE, SALE);
    private static final List<Entry> OPPOSITE =
            List.of(entry("assets:asaas", -197_01), entry("expenses:fees", -1_99), entry("revenue:sales", 199_00));

    private static final TransactionPosted POSTED = new TransactionPosted(ID, "payment:1", ENTRIES);
    private static final TransactionReversed REVERSED = new TransactionReversed(ID, "paid back", OPPOSITE);

    private final AggregateTestFixture<LedgerTransaction> transaction =
            new AggregateTestFixture<>(LedgerTransaction.class);

    @Nested
    class ATransactionIsPostedOnce {
        @Test
        void a_transaction_that_sums_to_zero_is_posted() {
            transaction.givenNoPriorActivity().when(post(ENTRIES)).expectEvents(POSTED);
        }

        @Test
        void posting_it_again_changes_nothing() {
            nothingHappens(transaction.given(POSTED).when(post(ENTRIES)));
            nothingHappens(transaction.given(POSTED, REVERSED).when(post(ENTRIES)));
        }

        @Test
        void its_id_is_not_for_other_entries() {
            transaction
                    .given(POSTED)
                    .when(post(OPPOSITE))
                    .expectExceptionDetails(new TransactionAlreadyPosted(ID))
                    .expectNoEvents();
        }

        @Test
        void its_id_is_not_for_another_cause() {
            transaction
                    .given(POSTED)
                    .when(new PostTransaction(ID, "payment:2", ENTRIES))
                    .expectExceptionDetails(new TransactionAlreadyPosted(ID))
                    .expectNoEvents();
        }

        @Test
        void one_cent_too_much_is_refused() {
            transaction
                    .givenNoPriorActivity()
                    .when(post(List.of(entry("assets:asaas", 197_02), FEE, SALE)))
                    .expectExceptionDetails(new TransactionDoesNotBalance(ID, Money.brl(1)))
                    .expectNoEvents();
        }

        @Test
        void money_comes_from_somewhere_and_goes_somewhere() {
            refusedAsTooFew(List.of());
            refusedAsTooFew(List.of(CASH));
        }

        private void refusedAsTooFew(List<Entry> entries) {
            transaction
                    .givenNoPriorActivity()
                    .when(post(entries))
                    .expectExceptionDetails(new TransactionHasTooFewEntries(ID))
                    .expectNoEvents();
        }
    }

    @Nested
    class ATransactionIsReversedOnce {
        private static final ReverseTransaction REVERSE = new ReverseTransaction(ID, "paid back");

        @Test
        void its_entries_turn_their_signs() {
            transaction.given(POSTED).when(REVERSE).expectEvents(REVERSED);
        }

        @Test
        void reversing_it_again_changes_nothing() {
            nothingHappens(transaction.given(POSTED, REVERSED).when(REVERSE));
        }

        @Test
        void what_was_never_posted_is_not_found() {
            transaction.givenNoPriorActivity().when(REVERSE).expectException(AggregateNotFoundException.class);
        }
    }

    private static PostTransaction post(List<Entry> entries) {
        return new PostTransaction(ID, "payment:1", entries);
    }

    private static Entry entry(String account, long cents) {
        return new Entry(new Account(account), Money.brl(cents));
    }

    private static void nothingHappens(ResultValidator<LedgerTransaction> result) {
        result.expectSuccessfulHandlerExecution().expectNoEvents();
    }
}
