package dev.razao.launcher.story;

import dev.razao.launcher.http.Disappointment;
import dev.razao.launcher.http.Frame;
import dev.razao.launcher.http.Patience;
import dev.razao.launcher.http.RunFeed;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job: a lead wants to buy, an agent sells, a person approves, the money comes, the books know. */
public final class Story {
    static final long PRICE_CENTS = 149_000;
    static final int REPEATS = 3;
    private static final String WRONG_DIGEST = "0".repeat(64);
    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(2));
    private static final Map<String, Object> DEAL = Map.of(
            "title",
            "Plano anual",
            "valueCents",
            PRICE_CENTS,
            "customer",
            Map.of("name", "Marina Alves", "taxId", "529.982.247-25", "email", "marina@example.com"));
    private static final String MESSAGE =
            "Oi! Vi a proposta do plano anual e quero contratar. Podem me mandar a cobrança por Pix?";

    private final Stage stage;
    private final Mishap mishap;

    public Story(Stage stage, Mishap mishap) {
        this.stage = stage;
        this.mishap = mishap;
    }

    /** @return what was checked */
    public Checklist play() {
        var before = Figures.of(stage.platform());
        try {
            var traces = tell();
            return new Verdict(stage, traces, before).check();
        } finally {
            stage.asaas().calm();
        }
    }

    private Traces tell() {
        var deal = meetTheLead();
        var key = "demo-" + UUID.randomUUID();
        stage.narrator().begin("O agente trabalha");
        var run = startRun(deal, key);
        try (var feed = stage.platform().follow(run, stage.narrator())) {
            var approval = feed.await("run.ApprovalRequested");
            feed.interrupt();
            var refusal = approve(run, approval);
            mishap.strike();
            var payment = awaitCharge(feed, approval);
            var charge = collect(payment);
            feed.await("run.RunCompleted");
            return new Traces(deal, run, key, payment, charge, approval, refusal, feed.frames());
        }
    }

    private String meetTheLead() {
        stage.narrator().begin("Um lead quer comprar");
        var deal = stage.platform().openDeal(DEAL);
        stage.narrator().tell("Negócio %s: Plano anual, %s.".formatted(deal, Reais.ofCents(PRICE_CENTS)));
        stage.narrator().tell("Marina escreve: “" + MESSAGE + "”");
        return deal;
    }

    String startRun(String deal, String key) {
        var run = stage.platform().startRun(runOn(deal), key);
        stage.narrator().tell("Execução " + run + ", ao vivo:");
        return run;
    }

    static Map<String, Object> runOn(String deal) {
        return Map.of("agent", "luddy", "input", MESSAGE, "context", Map.of("dealId", deal));
    }

    /** @return the status of the answer to an approval of something else */
    private int approve(String run, Frame approval) {
        var call = approval.event().path("call");
        var digest = call.path("digest").stringValue();
        stage.narrator().begin("Uma pessoa aprova");
        stage.narrator().tell("Ferramenta  " + call.path("tool").asString());
        stage.narrator().tell("Argumentos  " + call.path("arguments").asString());
        stage.narrator().tell("Resumo      " + digest);
        var refused = stage.platform().approve(run, WRONG_DIGEST).status();
        stage.narrator().tell("Com outro resumo a aprovação é recusada: HTTP " + refused + ".");
        stage.asaas().holdAndRepeatWebhooks(REPEATS);
        mishap.prepare();
        stage.platform().approve(run, digest).bodyOf(204);
        stage.narrator().tell("Aprovada com o resumo certo.");
        return refused;
    }

    /** @return the id of the payment */
    private String awaitCharge(RunFeed feed, Frame approval) {
        var step = approval.event().path("step").intValue();
        return PATIENCE.awaitFirst("the charge to be known to the run", () -> feed.frames().stream()
                .filter(frame -> frame.type().equals("run.StepCompleted"))
                .filter(frame -> frame.event().path("step").intValue() == step)
                .findFirst()
                .map(frame -> result(frame).path("paymentId").stringValue()));
    }

    private static JsonNode result(Frame step) {
        return JsonMapper.shared().readTree(step.event().path("result").stringValue());
    }

    /** @return the id of the charge */
    private String collect(String payment) {
        stage.narrator().begin("A cobrança por Pix");
        var charged = PATIENCE.awaitFirst(
                "the charge to be shown",
                () -> Optional.of(stage.platform().payment(payment)).filter(shown -> shown.hasNonNull("chargeId")));
        if (!charged.hasNonNull("pixPayload")) {
            throw new Disappointment("The charge has no Pix code: " + charged);
        }
        var pix = charged.path("pixPayload").stringValue();
        var charge = charged.path("chargeId").stringValue();
        stage.narrator().show(QrDrawing.of(pix));
        stage.narrator().tell("Pix copia e cola: " + pix);
        payDisturbed(charge);
        return charge;
    }

    private void payDisturbed(String charge) {
        stage.narrator().begin("O pagamento");
        stage.asaas().pay(charge);
        stage.asaas().awaitWaitingWebhooks(2 * REPEATS);
        stage.narrator().tell("Marina pagou. Cada webhook vai chegar %d vezes e fora de ordem.".formatted(REPEATS));
        stage.asaas().releaseWebhooksShuffled();
    }
}
