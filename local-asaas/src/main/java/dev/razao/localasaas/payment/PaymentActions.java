package dev.razao.localasaas.payment;

import static dev.razao.localasaas.payment.PaymentEvent.PAYMENT_DELETED;
import static dev.razao.localasaas.payment.PaymentEvent.PAYMENT_RECEIVED;
import static dev.razao.localasaas.payment.PaymentEvent.PAYMENT_RESTORED;
import static dev.razao.localasaas.payment.PaymentStatus.OVERDUE;
import static dev.razao.localasaas.payment.PaymentStatus.PENDING;
import static dev.razao.localasaas.payment.PaymentStatus.RECEIVED_IN_CASH;

import dev.razao.localasaas.http.Answer;
import dev.razao.localasaas.http.Refusal;
import dev.razao.localasaas.http.Request;
import dev.razao.localasaas.http.Routes;
import dev.razao.localasaas.time.AccountClock;
import java.util.Map;

/** What the account's owner does with a charge; {@code /v3/sandbox} is the provider's own play ground. */
final class PaymentActions {
    private final Payments payments;
    private final Payer payer;
    private final Refunds refunds;
    private final AccountClock clock;

    PaymentActions(Payments payments, Payer payer, AccountClock clock) {
        this.payments = payments;
        this.payer = payer;
        this.refunds = new Refunds(payments, clock);
        this.clock = clock;
    }

    void addTo(Routes routes) {
        routes.add("DELETE", "/v3/payments/{id}", this::delete)
                .add("POST", "/v3/payments/{id}/restore", this::restore)
                .add("POST", "/v3/payments/{id}/receiveInCash", this::receiveInCash)
                .add("POST", "/v3/payments/{id}/refund", this::refund)
                .add("POST", "/v3/sandbox/payment/{id}/confirm", request -> view(payer.pay(request.id())))
                .add("POST", "/v3/sandbox/payment/{id}/overdue", request -> view(payer.miss(request.id())));
    }

    private Answer delete(Request request) {
        var payment = payments.payable(request.id());
        payments.keep(payment.deleted(true), PAYMENT_DELETED);
        return Answer.ok(Map.of("deleted", true, "id", payment.id()));
    }

    private Answer restore(Request request) {
        var payment = payments.find(request.id());
        if (!payment.deleted()) {
            throw Refusal.action("Somente é possível restaurar cobranças removidas.");
        }
        var status = payment.isLate(clock.today()) ? OVERDUE : PENDING;
        return view(payments.keep(payment.deleted(false).is(status), PAYMENT_RESTORED));
    }

    private Answer receiveInCash(Request request) {
        var fields = request.fields();
        var payment = payments.payable(request.id());
        var asked = payment.charge().value();
        var paid = fields.has("value") ? fields.money("value") : asked;
        var day = fields.has("paymentDate") ? fields.date("paymentDate") : clock.today();
        var dates = Settlement.cash(day, paid.compareTo(asked) == 0 ? null : asked);
        var received = payment.charging(payment.charge().worth(paid)).settled(RECEIVED_IN_CASH, dates);
        return view(payments.keep(received, PAYMENT_RECEIVED));
    }

    private Answer refund(Request request) {
        return view(refunds.refund(request.id(), request.fields()));
    }

    private Answer view(Payment payment) {
        return Answer.ok(payments.view(payment));
    }
}
