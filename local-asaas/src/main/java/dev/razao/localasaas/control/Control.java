package dev.razao.localasaas.control;

import dev.razao.localasaas.http.RateLimit;
import dev.razao.localasaas.payment.PaymentDesk;
import dev.razao.localasaas.store.Store;
import dev.razao.localasaas.time.AccountClock;
import dev.razao.localasaas.webhook.DeliveryState;
import dev.razao.localasaas.webhook.Disturbance;
import dev.razao.localasaas.webhook.WebhookDesk;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Everything that the real provider does not have, in one place. Over HTTP it is {@code /_control}. */
public final class Control {
    private final Store store;
    private final AccountClock clock;
    private final PaymentDesk payments;
    private final WebhookDesk webhooks;
    private final Faults faults;
    private final RateLimit rateLimit;
    private final Journal journal;
    private @Nullable LocalDate lastDay;

    public Control(
            Store store,
            AccountClock clock,
            PaymentDesk payments,
            WebhookDesk webhooks,
            Faults faults,
            RateLimit rateLimit,
            Journal journal) {
        this.store = store;
        this.clock = clock;
        this.payments = payments;
        this.webhooks = webhooks;
        this.faults = faults;
        this.rateLimit = rateLimit;
        this.journal = journal;
    }

    /** The payer pays: Pix is received, a boleto confirmed and received, a card confirmed. */
    public JsonNode pay(String paymentId) {
        return store.change(() -> payments.pay(paymentId));
    }

    public JsonNode overdue(String paymentId) {
        return store.change(() -> payments.overdue(paymentId));
    }

    /** Lives through the days one by one: charges fall overdue, card money arrives, old events expire. */
    public LocalDate moveDays(int days) {
        return store.change(() -> {
            for (int day = 0; day < days; day++) {
                clock.moveOneDay();
                noticeDay();
            }
            return clock.today();
        });
    }

    public LocalDate today() {
        return clock.today();
    }

    public void disturb(Disturbance rules) {
        store.update(() -> webhooks.disturb(rules));
    }

    /** No delivery starts until the release; events go on queueing. */
    public void holdDeliveries() {
        store.update(webhooks::hold);
    }

    public void releaseDeliveries() {
        store.update(webhooks::release);
    }

    public void releaseDeliveriesShuffled(long seed) {
        store.update(() -> webhooks.releaseShuffled(seed));
    }

    public DeliveryState deliveries() {
        return store.change(webhooks::state);
    }

    public void arm(Fault fault) {
        faults.arm(fault);
    }

    public void disarm() {
        faults.disarm();
    }

    public void releaseAnswers() {
        faults.release();
    }

    public FaultState faults() {
        return faults.state();
    }

    public void limitRate(int calls, Duration window) {
        rateLimit.switchOn(calls, window);
    }

    public void unlimitRate() {
        rateLimit.switchOff();
    }

    public JournalEntries journal() {
        return store.change(journal::entries);
    }

    public void clearJournal() {
        store.update(journal::clear);
    }

    /** Does what a new day brings, once for each that anybody sees. */
    public void noticeDay() {
        if (!clock.today().equals(lastDay)) {
            lastDay = clock.today();
            payments.passDay();
            webhooks.passDay();
        }
    }
}
