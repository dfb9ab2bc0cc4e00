package dev.razao.localasaas.webhook;

import dev.razao.localasaas.store.Shelf;
import dev.razao.localasaas.store.Store;
import dev.razao.localasaas.time.AccountClock;
import dev.razao.localasaas.webhook.Webhook.SendType;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Starts every delivery that is due. A sequential configuration has one in flight: its oldest, until it got 200. */
final class Dispatcher implements AutoCloseable {
    private static final long IDLE = Duration.ofMinutes(1).toNanos();
    private static final String FAILED_ON_COMMAND = "failed on command";

    private final Store store;
    private final Shelf<Webhook> webhooks;
    private final Waiting waiting;
    private final Disturbances disturbances;
    private final Courier courier;
    private final RetryTable retries;
    private final AccountClock clock;
    private final Consumer<DeliveryAttempt> journal;
    private boolean open = true;

    Dispatcher(
            Store store,
            Shelf<Webhook> webhooks,
            Waiting waiting,
            Disturbances disturbances,
            Courier courier,
            RetryTable retries,
            AccountClock clock,
            Consumer<DeliveryAttempt> journal) {
        this.store = store;
        this.webhooks = webhooks;
        this.waiting = waiting;
        this.disturbances = disturbances;
        this.courier = courier;
        this.retries = retries;
        this.clock = clock;
        this.journal = journal;
    }

    void start() {
        Thread.ofVirtual()
                .name("webhook dispatcher")
                .start(() -> store.update(() -> {
                    while (open) {
                        store.awaitChange(startWhatIsDue());
                    }
                }));
    }

    @Override
    public void close() {
        store.update(() -> open = false);
        courier.close();
    }

    /** Answers how long nothing more will be due. */
    private long startWhatIsDue() {
        long now = System.nanoTime();
        long idle = IDLE;
        for (var webhook : webhooks.oldestFirst()) {
            for (var event : candidates(webhook).toList()) {
                var trial = waiting.trial(event);
                if (trial.isDue(now)) {
                    waiting.note(event, trial.started());
                    Thread.startVirtualThread(() -> attempt(webhook, event, trial.failures() + 1));
                } else if (!trial.inFlight()) {
                    idle = Math.min(idle, trial.dueNanos() - now);
                }
            }
        }
        return idle;
    }

    private Stream<QueuedEvent> candidates(Webhook webhook) {
        if (disturbances.held() || !webhook.isSending()) {
            return Stream.empty();
        }
        var queue = waiting.of(webhook);
        return webhook.sendType() == SendType.SEQUENTIALLY ? queue.limit(1) : queue;
    }

    private void attempt(Webhook webhook, QueuedEvent event, int attempt) {
        var failed = store.change(disturbances::takeFailure);
        var outcome = failed ? FAILED_ON_COMMAND : courier.deliver(webhook, event);
        store.update(() -> {
            if (open) {
                journal.accept(new DeliveryAttempt(
                        clock.instant(),
                        webhook.id(),
                        event.eventId(),
                        event.event(),
                        event.paymentId(),
                        attempt,
                        outcome));
                settle(event, attempt, outcome);
            }
        });
    }

    private void settle(QueuedEvent event, int attempt, String outcome) {
        if (outcome.equals(Courier.DELIVERED)) {
            waiting.remove(event);
        } else if (retries.givesUpAfter(attempt)) {
            waiting.note(event, new Trial(attempt, System.nanoTime(), false));
            webhooks.find(event.webhookId()).ifPresent(this::interrupt);
        } else {
            waiting.note(event, new Trial(attempt, System.nanoTime() + retries.nanosAfter(attempt), false));
        }
    }

    private void interrupt(Webhook webhook) {
        webhooks.put(webhook.id(), webhook.interrupted(true));
    }
}
