package dev.razao.localasaas.payment;

import static dev.razao.localasaas.payment.PaymentEvent.PAYMENT_CREATED;
import static dev.razao.localasaas.payment.PaymentStatus.PENDING;

import dev.razao.localasaas.http.Answer;
import dev.razao.localasaas.http.Page;
import dev.razao.localasaas.http.Request;
import dev.razao.localasaas.http.Routes;
import dev.razao.localasaas.store.Numbers;
import dev.razao.localasaas.time.AccountClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code /v3/payments}: creating charges and finding them again. */
final class PaymentApi {
    private static final long FIRST_NUMBER = 15_900_001;
    private static final int ID_LENGTH = 16;

    private final Payments payments;
    private final Payer payer;
    private final CardTerminal terminal;
    private final Predicate<String> customerExists;
    private final Numbers numbers;
    private final AccountClock clock;

    PaymentApi(Payments payments, Payer payer, Predicate<String> customerExists, Numbers numbers, AccountClock clock) {
        this.payments = payments;
        this.payer = payer;
        this.terminal = new CardTerminal(payments);
        this.customerExists = customerExists;
        this.numbers = numbers;
        this.clock = clock;
    }

    void addTo(Routes routes) {
        routes.add("POST", "/v3/payments", this::create)
                .add("GET", "/v3/payments", this::list)
                .add("GET", "/v3/payments/{id}", this::find)
                .add("GET", "/v3/payments/{id}/status", this::status);
    }

    private Answer create(Request request) {
        var fields = request.fields();
        var charge = NewCharge.of(fields, customerExists, clock.today());
        var card = charge.billingType() == BillingType.CREDIT_CARD
                ? terminal.authorize(charge.customer(), fields)
                : Optional.<Card>empty();
        var created = payments.keep(pending(charge), PAYMENT_CREATED);
        var answered = card.map(approved -> payer.payByCard(created, approved)).orElse(created);
        return Answer.ok(payments.view(answered));
    }

    private Payment pending(Charge charge) {
        return new Payment(
                "pay_" + numbers.alphanumerics(ID_LENGTH),
                clock.today(),
                numbers.next("payment", FIRST_NUMBER),
                charge,
                PENDING,
                false,
                Settlement.NONE,
                null,
                List.of());
    }

    private Answer list(Request request) {
        var filter = new PaymentFilter(request);
        var found = payments.newestFirst().stream()
                .map(payments::view)
                .filter(filter::matches)
                .toList();
        return Page.answer(request, found, view -> view);
    }

    private Answer find(Request request) {
        return Answer.ok(payments.view(payments.find(request.id())));
    }

    private Answer status(Request request) {
        return Answer.ok(Map.of("status", payments.find(request.id()).status()));
    }
}
