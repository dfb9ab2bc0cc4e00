package dev.razao.localasaas.webhook;

import dev.razao.localasaas.json.Json;
import dev.razao.localasaas.store.Numbers;
import dev.razao.localasaas.store.Shelf;
import dev.razao.localasaas.time.AccountClock;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Turns what happened into events, one for every configuration that wants it, as often as the disturbance says. */
public final class EventQueue {
    private static final long FIRST_NUMBER = 368_604_920;
    private static final UUID ACCOUNT = new UUID(0x6c6f63616c4a4173L, 0x8161730000000001L);

    private final Shelf<Webhook> webhooks;
    private final Waiting waiting;
    private final Disturbances disturbances;
    private final Numbers numbers;
    private final AccountClock clock;

    EventQueue(
            Shelf<Webhook> webhooks, Waiting waiting, Disturbances disturbances, Numbers numbers, AccountClock clock) {
        this.webhooks = webhooks;
        this.waiting = waiting;
        this.disturbances = disturbances;
        this.numbers = numbers;
        this.clock = clock;
    }

    public void publish(String event, String paymentId, JsonNode payment) {
        var wanting = webhooks.oldestFirst().stream()
                .filter(webhook -> webhook.wants(event))
                .toList();
        if (wanting.isEmpty() || disturbances.takeDrop()) {
            return;
        }
        var id = "evt_%s&%d"
                .formatted(UUID.randomUUID().toString().replace("-", ""), numbers.next("event", FIRST_NUMBER));
        var body = body(id, event, payment);
        var rules = disturbances.rules();
        var due = System.nanoTime() + Duration.ofMillis(rules.delayMillis()).toNanos();
        for (var webhook : wanting) {
            for (int copy = 1; copy <= rules.repeat(); copy++) {
                var key = webhook.id() + " " + id + " " + copy;
                waiting.add(new QueuedEvent(key, webhook.id(), id, event, paymentId, clock.now(), body), due);
            }
        }
    }

    private String body(String id, String event, JsonNode payment) {
        var json = Json.object().put("id", id).put("event", event).put("dateCreated", clock.timestamp());
        json.putObject("account").put("id", ACCOUNT.toString()).putNull("ownerId");
        json.set("payment", payment);
        return Json.MAPPER.writeValueAsString(json);
    }
}
