package dev.razao.localasaas;

import dev.razao.localasaas.control.Control;
import dev.razao.localasaas.control.ControlApi;
import dev.razao.localasaas.control.Faults;
import dev.razao.localasaas.control.Journal;
import dev.razao.localasaas.control.JournalEntries;
import dev.razao.localasaas.customer.CustomerApi;
import dev.razao.localasaas.http.Gate;
import dev.razao.localasaas.http.Handler;
import dev.razao.localasaas.http.HttpFront;
import dev.razao.localasaas.http.RateLimit;
import dev.razao.localasaas.http.Routes;
import dev.razao.localasaas.payment.PaymentDesk;
import dev.razao.localasaas.store.Numbers;
import dev.razao.localasaas.store.Store;
import dev.razao.localasaas.time.AccountClock;
import dev.razao.localasaas.webhook.WebhookDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;

/** The running stand-in, put together. */
public final class LocalAsaas implements AutoCloseable {
    private final Settings settings;
    private final Store store;
    private final HttpFront front;
    private final WebhookDesk webhooks;
    private final Faults faults = new Faults();
    private final RateLimit rateLimit = new RateLimit();
    private final Journal journal;
    private final Control control;

    private LocalAsaas(Settings settings) throws IOException {
        this.settings = settings;
        front = new HttpFront(settings.port());
        store = new Store(settings.folder());
        var clock = new AccountClock(store);
        var numbers = new Numbers(store);
        journal = new Journal(store, clock);
        webhooks = new WebhookDesk(
                store, numbers, clock, settings.retryScale(), settings.webhookTimeLimit(), journal::write);
        var customers = new CustomerApi(store, numbers, clock);
        var payments = new PaymentDesk(store, numbers, clock, webhooks.events(), customers::exists, front.url());
        control = new Control(store, clock, payments, webhooks, faults, rateLimit, journal);
        front.serve(everything(customers, payments));
        webhooks.start();
    }

    public static LocalAsaas start() {
        return start(Settings.FOR_TESTS);
    }

    public static LocalAsaas start(Settings settings) {
        try {
            return new LocalAsaas(settings);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public String baseUrl() {
        return front.url() + "/v3";
    }

    public String apiKey() {
        return settings.apiKey();
    }

    /** What the real provider does not have. */
    public Control control() {
        return control;
    }

    public JsonNode pay(String paymentId) {
        return control.pay(paymentId);
    }

    public JournalEntries journal() {
        return control.journal();
    }

    /** Lets held answers go, then stops; a kept state stays as it is. */
    @Override
    public void close() {
        faults.release();
        webhooks.close();
        front.close();
        store.close();
    }

    private Handler everything(CustomerApi customers, PaymentDesk payments) {
        var provider = provider(customers, payments);
        var ours = new Routes();
        new ControlApi(control).addTo(ours);
        payments.addPagesTo(ours);
        return request ->
                request.path().startsWith("/v3/") ? provider.answer(request) : store.change(() -> ours.answer(request));
    }

    /** From outside in: who may call at all, how often, what goes wrong, what is written down, what is done. */
    private Handler provider(CustomerApi customers, PaymentDesk payments) {
        var routes = new Routes();
        customers.addTo(routes);
        payments.addTo(routes);
        webhooks.addTo(routes);
        Handler today = request -> {
            control.noticeDay();
            return routes.answer(request);
        };
        var limited = rateLimit.around(faults.around(journal.around(today)));
        return new Gate(settings.apiKey(), limited);
    }
}
