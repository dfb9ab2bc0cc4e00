package dev.razao.localasaas.webhook;

import dev.razao.localasaas.http.Routes;
import dev.razao.localasaas.store.Numbers;
import dev.razao.localasaas.store.Shelf;
import dev.razao.localasaas.store.Store;
import dev.razao.localasaas.time.AccountClock;
import java.time.Duration;
import java.util.function.Consumer;

/** The door to webhooks: the provider's routes, the queue that charges write to, and the means to disturb it. */
public final class WebhookDesk implements AutoCloseable {
    private static final int DAYS_KEPT = 14;

    private final Disturbances disturbances = new Disturbances();
    private final Shelf<Webhook> webhooks;
    private final Waiting waiting;
    private final AccountClock clock;
    private final EventQueue events;
    private final WebhookApi api;
    private final Dispatcher dispatcher;

    public WebhookDesk(
            Store store,
            Numbers numbers,
            AccountClock clock,
            double retryScale,
            Duration timeLimit,
            Consumer<DeliveryAttempt> journal) {
        this.clock = clock;
        webhooks = store.shelf("webhook", Webhook.class);
        waiting = new Waiting(store);
        events = new EventQueue(webhooks, waiting, disturbances, numbers, clock);
        api = new WebhookApi(webhooks, waiting);
        dispatcher = new Dispatcher(
                store,
                webhooks,
                waiting,
                disturbances,
                new Courier(timeLimit),
                new RetryTable(retryScale),
                clock,
                journal);
    }

    public void start() {
        dispatcher.start();
    }

    public void addTo(Routes routes) {
        api.addTo(routes);
    }

    public EventQueue events() {
        return events;
    }

    /** A queue that sends needs 13 hours at most, so only what stands still grows old, however fast days pass here. */
    public void passDay() {
        webhooks.stream()
                .filter(webhook -> disturbances.held() || !webhook.isSending())
                .forEach(webhook -> waiting.expire(webhook, clock.now().minusDays(DAYS_KEPT)));
    }

    public void disturb(Disturbance rules) {
        disturbances.set(rules);
    }

    public void hold() {
        disturbances.hold(true);
    }

    public void release() {
        disturbances.hold(false);
    }

    public void releaseShuffled(long seed) {
        waiting.shuffle(seed);
        release();
    }

    public DeliveryState state() {
        return new DeliveryState(disturbances.rules(), disturbances.held(), waiting.size());
    }

    @Override
    public void close() {
        dispatcher.close();
    }
}
