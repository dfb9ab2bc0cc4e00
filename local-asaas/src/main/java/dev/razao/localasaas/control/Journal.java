package dev.razao.localasaas.control;

import dev.razao.localasaas.http.Answer;
import dev.razao.localasaas.http.Handler;
import dev.razao.localasaas.http.Request;
import dev.razao.localasaas.json.Json;
import dev.razao.localasaas.store.Shelf;
import dev.razao.localasaas.store.Store;
import dev.razao.localasaas.time.AccountClock;
import dev.razao.localasaas.webhook.DeliveryAttempt;
import java.util.UUID;

/** Writes down what took effect, in the same change as the effect itself. */
public final class Journal {
    private final Store store;
    private final AccountClock clock;
    private final Shelf<EffectiveCall> calls;
    private final Shelf<DeliveryAttempt> deliveries;

    public Journal(Store store, AccountClock clock) {
        this.store = store;
        this.clock = clock;
        this.calls = store.shelf("call", EffectiveCall.class);
        this.deliveries = store.shelf("delivery", DeliveryAttempt.class);
    }

    public Handler around(Handler inside) {
        return request -> store.change(() -> {
            var answer = inside.answer(request);
            if (request.changesState() && answer.status() == 200) {
                write(request, answer);
            }
            return answer;
        });
    }

    public void write(DeliveryAttempt attempt) {
        deliveries.put(UUID.randomUUID().toString(), attempt);
    }

    JournalEntries entries() {
        return new JournalEntries(calls.oldestFirst(), deliveries.oldestFirst());
    }

    void clear() {
        calls.clear();
        deliveries.clear();
    }

    private void write(Request request, Answer answer) {
        var body = Json.read(answer.body());
        var call = new EffectiveCall(
                clock.instant(),
                request.method(),
                request.path(),
                body.path("id").stringValue(null),
                body.path("externalReference").stringValue(null));
        calls.put(UUID.randomUUID().toString(), call);
    }
}
