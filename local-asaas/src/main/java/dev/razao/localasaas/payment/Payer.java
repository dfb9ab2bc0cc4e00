package dev.razao.localasaas.payment;

import static dev.razao.localasaas.payment.PaymentEvent.PAYMENT_CONFIRMED;
import static dev.razao.localasaas.payment.PaymentEvent.PAYMENT_OVERDUE;
import static dev.razao.localasaas.payment.PaymentEvent.PAYMENT_RECEIVED;
import static dev.razao.localasaas.payment.PaymentStatus.CONFIRMED;
import static dev.razao.localasaas.payment.PaymentStatus.OVERDUE;
import static dev.razao.localasaas.payment.PaymentStatus.PENDING;
import static dev.razao.localasaas.payment.PaymentStatus.RECEIVED;

import dev.razao.localasaas.http.Refusal;
import dev.razao.localasaas.time.AccountClock;
import java.util.UUID;

/** What payers, banks and the passing of days do to a charge. */
final class Payer {
    private final Payments payments;
    private final AccountClock clock;

    Payer(Payments payments, AccountClock clock) {
        this.payments = payments;
        this.clock = clock;
    }

    Payment pay(String id) {
        var payment = payments.payable(id);
        return switch (payment.charge().billingType()) {
            case PIX -> payByPix(payment);
            case UNDEFINED -> payByPix(payment.charging(payment.charge().paidBy(BillingType.PIX)));
            case BOLETO ->
                receive(confirm(payment.settled(CONFIRMED, Settlement.confirmed(clock.today(), clock.today()))));
            case CREDIT_CARD ->
                payByCard(
                        payment,
                        new Card("8829", "MASTERCARD", UUID.randomUUID().toString()));
        };
    }

    Payment payByCard(Payment payment, Card card) {
        var today = clock.today();
        var dates = Settlement.confirmed(today, CardSettlement.creditDate(today));
        return confirm(payment.paidWith(card).settled(CONFIRMED, dates));
    }

    Payment miss(String id) {
        var payment = payments.payable(id);
        if (payment.status() != PENDING) {
            throw Refusal.action("Esta cobrança já está vencida.");
        }
        return payments.keep(payment.is(OVERDUE), PAYMENT_OVERDUE);
    }

    /** What the provider does by itself once a day. */
    void passDay() {
        var today = clock.today();
        for (var payment : payments.oldestFirst()) {
            var creditDate = payment.settlement().creditDate();
            if (payment.status() == PENDING && !payment.deleted() && payment.isLate(today)) {
                payments.keep(payment.is(OVERDUE), PAYMENT_OVERDUE);
            } else if (payment.status() == CONFIRMED && creditDate != null && !creditDate.isAfter(today)) {
                receive(payment);
            }
        }
    }

    private Payment payByPix(Payment payment) {
        var dates = Settlement.pix(clock.today(), UUID.randomUUID().toString());
        return payments.keep(payment.settled(RECEIVED, dates), PAYMENT_RECEIVED);
    }

    private Payment confirm(Payment confirmed) {
        return payments.keep(confirmed, PAYMENT_CONFIRMED);
    }

    private Payment receive(Payment confirmed) {
        var dates = confirmed.settlement().received(clock.today());
        return payments.keep(confirmed.settled(RECEIVED, dates), PAYMENT_RECEIVED);
    }
}
