package dev.razao.localasaas.payment;

import dev.razao.localasaas.http.Routes;
import dev.razao.localasaas.store.Numbers;
import dev.razao.localasaas.store.Store;
import dev.razao.localasaas.time.AccountClock;
import dev.razao.localasaas.webhook.EventQueue;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The door to charges: the provider's routes, and what the control plane may make happen. */
public final class PaymentDesk {
    private final Payments payments;
    private final Payer payer;
    private final PaymentApi api;
    private final PaymentActions actions;
    private final PayerApi payerApi;

    public PaymentDesk(
            Store store,
            Numbers numbers,
            AccountClock clock,
            EventQueue events,
            Predicate<String> customerExists,
            String url) {
        payments = new Payments(store, events, url);
        payer = new Payer(payments, clock);
        api = new PaymentApi(payments, payer, customerExists, numbers, clock);
        actions = new PaymentActions(payments, payer, clock);
        payerApi = new PayerApi(payments);
    }

    public void addTo(Routes routes) {
        api.addTo(routes);
        actions.addTo(routes);
        payerApi.addTo(routes);
    }

    public void addPagesTo(Routes routes) {
        payerApi.addPagesTo(routes);
    }

    public JsonNode pay(String id) {
        return payments.view(payer.pay(id));
    }

    public JsonNode overdue(String id) {
        return payments.view(payer.miss(id));
    }

    public void passDay() {
        payer.passDay();
    }
}
