package dev.razao.command.payment;

import dev.razao.command.payment.PaymentCommand.RequestPayment;
import dev.razao.events.deal.DealId;
import dev.razao.events.kernel.Customer;
import dev.razao.events.kernel.Money;
import dev.razao.events.kernel.PersonId;
import dev.razao.events.kernel.Personal;
import dev.razao.events.kernel.TaxId;
import dev.razao.events.payment.PaymentEvent.*;
import dev.razao.events.payment.PaymentId;
import dev.razao.events.payment.PaymentMethod;
import dev.razao.events.run.RunId;
import java.time.LocalDate;

/** A payment over R$ 199,00 that wins a deal. */
final class PixPayment {
    static final PaymentId ID = PaymentId.of("00000000-0000-7000-8000-000000000001");
    static final DealId DEAL = DealId.of("00000000-0000-7000-8000-000000000002");
    static final RunId RUN = RunId.of("00000000-0000-7000-8000-000000000003");
    static final Money PRICE = Money.brl(199_00);
    static final Money FEE = Money.brl(1_99);
    static final LocalDate DUE = LocalDate.of(2026, 11, 30);
    static final Personal<Customer> PAYER = new Personal<>(
            PersonId.of("00000000-0000-7000-8000-000000000004"),
            new Customer("Maria", new TaxId("52998224725"), "maria@example.com", null));

    static final PaymentRequested REQUESTED =
            new PaymentRequested(ID, DEAL, RUN, PRICE, PaymentMethod.PIX, PAYER, DUE, "Plano anual");
    static final PaymentCharged CHARGED = new PaymentCharged(ID, "pay_1", "https://example.com/i/1", "00020126");
    static final ChargeRefused REFUSED = new ChargeRefused(ID, "invalid_customer", "The customer is blocked");
    static final PaymentConfirmed CONFIRMED = new PaymentConfirmed(ID);
    static final PaymentReceived RECEIVED = new PaymentReceived(ID, DEAL, PRICE, FEE);
    static final PaymentOverdue OVERDUE = new PaymentOverdue(ID);
    static final PaymentExpired EXPIRED = new PaymentExpired(ID);

    private PixPayment() {}

    static RequestPayment requestOf(Money amount) {
        return new RequestPayment(ID, DEAL, RUN, amount, PaymentMethod.PIX, PAYER, DUE, "Plano anual");
    }
}
