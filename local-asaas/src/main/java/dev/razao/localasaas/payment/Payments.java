package dev.razao.localasaas.payment;

import dev.razao.localasaas.http.Refusal;
import dev.razao.localasaas.store.Shelf;
import dev.razao.localasaas.store.Store;
import dev.razao.localasaas.webhook.EventQueue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The account's charges. Each change of one raises its event with the charge as it is then. */
final class Payments {
    private final Shelf<Payment> shelf;
    private final EventQueue events;
    private final PaymentView view;

    Payments(Store store, EventQueue events, String url) {
        this.shelf = store.shelf("payment", Payment.class);
        this.events = events;
        this.view = new PaymentView(url);
    }

    Payment keep(Payment payment, PaymentEvent event) {
        shelf.put(payment.id(), payment);
        events.publish(event.name(), payment.id(), inEvent(payment));
        return payment;
    }

    Payment find(String id) {
        return shelf.find(id).orElseThrow(Refusal::notFound);
    }

    Payment payable(String id) {
        var payment = find(id);
        if (!payment.isPayable()) {
            throw Refusal.action("Esta cobrança não está aguardando pagamento.");
        }
        return payment;
    }

    List<Payment> newestFirst() {
        return shelf.newestFirst();
    }

    List<Payment> oldestFirst() {
        return shelf.oldestFirst();
    }

    ObjectNode view(Payment payment) {
        return view.of(payment);
    }

    Optional<Card> cardOf(String customer, String token) {
        return shelf.oldestFirst().stream()
                .filter(payment -> payment.charge().customer().equals(customer))
                .map(Payment::card)
                .filter(card -> card != null && card.creditCardToken().equals(token))
                .findFirst();
    }

    /** What the provider holds for the account: what came in, less its fees, less what went back. */
    BigDecimal balance() {
        return shelf.oldestFirst().stream().map(Payments::moved).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal moved(Payment payment) {
        var cash = payment.status() == PaymentStatus.RECEIVED_IN_CASH;
        var arrived = payment.settlement().paymentDate() != null && !cash;
        return arrived ? payment.netValue().subtract(payment.refunded()) : BigDecimal.ZERO;
    }

    /** Webhooks name one field differently from the API, as documented. */
    private ObjectNode inEvent(Payment payment) {
        var json = view.of(payment);
        var discount = (ObjectNode) json.path("discount");
        discount.set("limitedDate", discount.remove("limitDate"));
        return json.putNull("custody");
    }
}
