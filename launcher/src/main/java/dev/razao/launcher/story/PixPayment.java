package dev.razao.launcher.story;

import dev.razao.launcher.http.Patience;
import java.time.Duration;
import java.util.Optional;

/** The customer scans, pays, and the provider tells us in disorder. */
record PixPayment(Stage stage, String payment) {
    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(1));

    /** @return the id of the charge */
    String play() {
        stage.narrator().begin("A cobrança por Pix");
        var charged = PATIENCE.awaitFirst(
                "the Pix code of the payment",
                () -> Optional.of(stage.platform().payment(payment)).filter(shown -> shown.hasNonNull("pixPayload")));
        stage.narrator().show(QrDrawing.of(charged.path("pixPayload").stringValue()));
        stage.narrator().tell("Pix copia e cola: " + charged.path("pixPayload").stringValue());
        var charge = charged.path("chargeId").stringValue();
        pay(charge);
        return charge;
    }

    private void pay(String charge) {
        stage.narrator().begin("O pagamento");
        stage.asaas().pay(charge);
        stage.asaas().awaitWaitingWebhooks(2 * Story.REPEATS);
        stage.narrator()
                .tell("Marina pagou. Cada webhook vai chegar %d vezes, e fora de ordem.".formatted(Story.REPEATS));
        stage.asaas().releaseWebhooksShuffled();
    }
}
