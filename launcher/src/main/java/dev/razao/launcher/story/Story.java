package dev.razao.launcher.story;

import dev.razao.launcher.http.Frame;
import dev.razao.launcher.http.Patience;
import dev.razao.launcher.http.RunFeed;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** The main job: a lead wants to buy, an agent sells, a person approves, the money comes, the books know. */
public final class Story {
    static final long PRICE_CENTS = 149_000;
    static final int REPEATS = 3;

    private static final Duration READING_PATIENCE = Duration.ofSeconds(20);
    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(3));
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
            new Past(stage, traces).show();
            return check(traces, before);
        } finally {
            stage.asaas().calm();
        }
    }

    static Map<String, Object> runOn(String deal) {
        return Map.of("agent", "luddy", "input", MESSAGE, "context", Map.of("dealId", deal));
    }

    private Traces tell() {
        var deal = meetTheLead();
        var key = "demo-" + UUID.randomUUID();
        var run = startRun(deal, key);
        try (var feed = stage.platform().follow(run, stage.narrator())) {
            var request = feed.await("run.ApprovalRequested");
            feed.interrupt();
            var refusal = approve(new Approval(stage, run, request));
            mishap.strike();
            var payment = awaitCharge(feed, request);
            var charge = new PixPayment(stage, payment).play();
            feed.await("run.RunCompleted");
            return new Traces(deal, run, key, payment, charge, request, refusal, feed.frames());
        }
    }

    private String meetTheLead() {
        stage.narrator().begin("Um lead quer comprar");
        var deal = stage.platform().openDeal(DEAL);
        stage.narrator().tell("Negócio %s: Plano anual, %s.".formatted(deal, Reais.ofCents(PRICE_CENTS)));
        stage.narrator().tell("Marina escreve: “" + MESSAGE + "”");
        return deal;
    }

    private String startRun(String deal, String key) {
        stage.narrator().begin("O agente trabalha");
        var run = stage.platform().startRun(runOn(deal), key);
        stage.narrator().tell("Execução " + run + ", ao vivo:");
        return run;
    }

    /** @return the status of the answer to a wrong approval */
    private int approve(Approval approval) {
        approval.show();
        var refusal = approval.tryWithWrongDigest();
        stage.asaas().holdAndRepeatWebhooks(REPEATS);
        mishap.prepare();
        approval.give();
        return refusal;
    }

    /** @return the id of the payment, which the step that was approved ends with */
    private static String awaitCharge(RunFeed feed, Frame request) {
        var step = request.event().path("step").intValue();
        var charged = PATIENCE.awaitFirst("the run to know of its charge", () -> feed.frames().stream()
                .filter(frame -> frame.type().equals("run.StepCompleted"))
                .filter(frame -> frame.event().path("step").intValue() == step)
                .findFirst());
        var result = JsonMapper.shared().readTree(charged.event().path("result").stringValue());
        return result.path("paymentId").stringValue();
    }

    private Checklist check(Traces traces, Figures before) {
        stage.narrator().begin("A conferência");
        var list = new Checklist(READING_PATIENCE);
        new RunChecks(stage.platform(), traces).addTo(list);
        new MoneyChecks(stage, traces).addTo(list);
        new FigureChecks(stage.platform(), before).addTo(list);
        stage.narrator().tell(list.toString());
        return list;
    }
}
