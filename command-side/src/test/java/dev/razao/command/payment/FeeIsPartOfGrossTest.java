package dev.razao.command.payment;

import static dev.razao.command.payment.PixPayment.ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.razao.command.payment.PaymentCommand.ReceivePayment;
import dev.razao.events.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeIsPartOfGrossTest {
    @ParameterizedTest
    @CsvSource({
        "100, 0, true",
        "100, 99, true",
        "100, 100, true",
        "100, 101, false",
        "100, -1, false",
        "0, 0, false",
        "-1, -1, false"
    })
    void a_fee_is_between_nothing_and_all_of_it(long gross, long fee, boolean holds) {
        assertThat(FeeIsPartOfGross.holds(new ReceivePayment(ID, Money.brl(gross), Money.brl(fee))))
                .isEqualTo(holds);
    }

    @Test
    void a_fee_is_in_the_currency_of_what_was_paid() {
        assertThat(FeeIsPartOfGross.holds(new ReceivePayment(ID, Money.brl(100), new Money(1, "USD"))))
                .isFalse();
    }
}
