package dev.razao.localasaas.webhook;

import dev.razao.localasaas.store.Shelf;
import dev.razao.localasaas.store.Store;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** All events that are still to be delivered, in their order, with their trials. */
final class Waiting {
    private final Map<String, Trial> trials = new HashMap<>();
    private final Shelf<QueuedEvent> queued;

    Waiting(Store store) {
        queued = store.shelf("queue", QueuedEvent.class);
    }

    void add(QueuedEvent event, long dueNanos) {
        queued.put(event.key(), event);
        trials.put(event.key(), Trial.dueAt(dueNanos));
    }

    void remove(QueuedEvent event) {
        queued.remove(event.key());
        trials.remove(event.key());
    }

    void removeAll(Webhook webhook) {
        of(webhook).toList().forEach(this::remove);
    }

    void expire(Webhook webhook, LocalDateTime oldest) {
        of(webhook).filter(event -> event.happened().isBefore(oldest)).toList().forEach(this::remove);
    }

    Stream<QueuedEvent> of(Webhook webhook) {
        return queued.stream().filter(event -> event.webhookId().equals(webhook.id()));
    }

    int size() {
        return queued.size();
    }

    Trial trial(QueuedEvent event) {
        return trials.computeIfAbsent(event.key(), _ -> Trial.dueAt(System.nanoTime()));
    }

    void note(QueuedEvent event, Trial trial) {
        if (queued.find(event.key()).isPresent()) {
            trials.put(event.key(), trial);
        }
    }

    /** Forgets what failed: the next attempt is the first again, and now. */
    void forgive(Webhook webhook) {
        of(webhook).filter(event -> !trial(event).inFlight()).forEach(event -> trials.remove(event.key()));
    }

    long penalized(Webhook webhook) {
        return of(webhook).filter(event -> trial(event).failures() > 0).count();
    }

    /** The same seed gives the same order. */
    void shuffle(long seed) {
        var order = new ArrayList<>(queued.oldestFirst());
        Collections.shuffle(order, new Random(seed));
        queued.clear();
        order.forEach(event -> queued.put(event.key(), event));
    }
}
