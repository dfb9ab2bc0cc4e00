package dev.razao.localasaas.webhook;

import dev.razao.localasaas.http.Answer;
import dev.razao.localasaas.http.Page;
import dev.razao.localasaas.http.Refusal;
import dev.razao.localasaas.http.Request;
import dev.razao.localasaas.http.Routes;
import dev.razao.localasaas.json.Json;
import dev.razao.localasaas.store.Shelf;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v3/webhooks}. The token goes in and never comes out. */
final class WebhookApi {
    private static final int MAX_WEBHOOKS = 10;

    private final Shelf<Webhook> webhooks;
    private final Waiting waiting;

    WebhookApi(Shelf<Webhook> webhooks, Waiting waiting) {
        this.webhooks = webhooks;
        this.waiting = waiting;
    }

    void addTo(Routes routes) {
        routes.add("POST", "/v3/webhooks", this::create)
                .add("GET", "/v3/webhooks", request -> Page.answer(request, webhooks.newestFirst(), this::view))
                .add("GET", "/v3/webhooks/{id}", request -> Answer.ok(view(find(request))))
                .add("PUT", "/v3/webhooks/{id}", this::change)
                .add("DELETE", "/v3/webhooks/{id}", this::delete)
                .add("POST", "/v3/webhooks/{id}/removeBackoff", this::removeBackoff);
    }

    private Answer create(Request request) {
        if (webhooks.size() == MAX_WEBHOOKS) {
            throw Refusal.action("O limite de 10 webhooks por conta foi atingido.");
        }
        return keep(WebhookForm.create(request.fields()));
    }

    private Answer change(Request request) {
        var old = find(request);
        var changed = WebhookForm.change(old, request.fields());
        if (old.interrupted() && !changed.interrupted()) {
            waiting.forgive(changed);
        }
        return keep(changed);
    }

    private Answer delete(Request request) {
        var webhook = find(request);
        waiting.removeAll(webhook);
        webhooks.remove(webhook.id());
        return Answer.ok(Map.of("deleted", true, "id", webhook.id()));
    }

    private Answer removeBackoff(Request request) {
        var webhook = find(request);
        waiting.forgive(webhook);
        return Answer.ok(view(webhook));
    }

    private Answer keep(Webhook webhook) {
        webhooks.put(webhook.id(), webhook);
        return Answer.ok(view(webhook));
    }

    private Webhook find(Request request) {
        return webhooks.find(request.id()).orElseThrow(Refusal::notFound);
    }

    private ObjectNode view(Webhook webhook) {
        var json = (ObjectNode) Json.MAPPER.valueToTree(webhook);
        json.remove("authToken");
        return json.put("hasAuthToken", webhook.authToken() != null)
                .put("penalizedRequestsCount", waiting.penalized(webhook));
    }
}
