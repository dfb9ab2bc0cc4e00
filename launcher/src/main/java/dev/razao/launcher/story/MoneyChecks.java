package dev.razao.launcher.story;

import java.util.Collections;

/** That the money moved once, whatever was repeated, lost or killed. */
record MoneyChecks(Stage stage, Traces traces) {

    void addTo(Checklist list) {
        list.expect("webhooks entregues", "%1$d criação, %1$d recebimento".formatted(Story.REPEATS), this::deliveries);
        list.expect("webhooks fora de ordem", "sim", () -> cameOutOfOrder() ? "sim" : "não");
        list.expect("cobranças criadas no Asaas", 1, () -> stage.asaas().chargesMadeFor(traces.payment()));
        list.expect(
                "pagamento",
                "received",
                () -> stage.platform().payment(traces.payment()).path("status").asString());
        list.expect("recebimentos na trilha", 1, () -> inTrail("payment.PaymentReceived"));
        list.expect("negócio", "won", () -> deal("stage"));
        list.expect("negócio ganho pelo pagamento", traces.payment(), () -> deal("paymentId"));
        list.expect("lançamentos na trilha", 1, () -> inTrail("ledger.TransactionPosted"));
    }

    private String deal(String field) {
        return stage.platform().deal(traces.deal()).path(field).asString("");
    }

    private String deliveries() {
        var events = stage.asaas().deliveriesFor(traces.charge());
        return "%d criação, %d recebimento"
                .formatted(
                        Collections.frequency(events, "PAYMENT_CREATED"),
                        Collections.frequency(events, "PAYMENT_RECEIVED"));
    }

    private boolean cameOutOfOrder() {
        var events = stage.asaas().deliveriesFor(traces.charge());
        return events.indexOf("PAYMENT_RECEIVED") < events.lastIndexOf("PAYMENT_CREATED");
    }

    private long inTrail(String type) {
        return stage.platform().trail(traces.run()).stream()
                .filter(event -> event.path("type").asString().equals(type))
                .count();
    }
}
