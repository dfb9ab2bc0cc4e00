package dev.razao.launcher.story;

import dev.razao.launcher.http.Frame;
import java.util.List;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;

/** Looks at all that the story should have changed, and at what it should not have. */
record Verdict(Stage stage, Traces traces, Figures before) {
    private static final int FEWEST_STEPS = 3;

    Checklist check() {
        stage.narrator().begin("A conferência");
        var list = new Checklist();
        checkRun(list);
        checkMoney(list);
        checkFigures(list);
        checkProof(list);
        return list;
    }

    private void checkRun(Checklist list) {
        var steps = count("run.StepCompleted");
        list.expect(
                "execução concluída", "completed", () -> run().path("status").asString());
        list.expect("passos concluídos, ao menos 3", true, () -> steps >= FEWEST_STEPS);
        list.expect(
                "custo da execução",
                costInEvent(),
                () -> Reais.ofCents(run().path("costCents").asLong(-1)));
        list.expect("resumo errado recusado", 409, () -> traces.wrongDigestStatus());
        list.expect(
                "eventos ao vivo sem falta nem repetição",
                ids(traces.frames().size()),
                () -> traces.frames().stream().map(Frame::id).toList());
        list.expect("antes da aprovação (asOf)", "awaiting_confirmation", () -> stage.platform()
                .runAsOf(traces.run(), traces.approval().position())
                .path("status")
                .asString());
        list.expect("mesma Idempotency-Key, mesma execução", traces.run(), () -> stage.platform()
                .startRun(Story.runOn(traces.deal()), traces.key()));
    }

    private void checkMoney(Checklist list) {
        list.expect("cobranças criadas no Asaas", 1, () -> stage.asaas().chargesMadeFor(traces.payment()));
        list.expect(
                "avisos de criação / de recebimento entregues",
                "3 / 3",
                () -> delivered("PAYMENT_CREATED") + " / " + delivered("PAYMENT_RECEIVED"));
        list.expect(
                "pagamento recebido", "received", () -> payment().path("status").asString());
        list.expect("recebimentos registrados", 1L, () -> inTrail("payment.PaymentReceived"));
        list.expect("negócio ganho por este pagamento", "won " + traces.payment(), () -> {
            var deal = stage.platform().deal(traces.deal());
            return deal.path("stage").asString() + " " + deal.path("paymentId").asString("");
        });
        list.expect("lançamentos no razão", 1L, () -> inTrail("ledger.TransactionPosted"));
        list.expect(
                "balancete soma",
                Reais.ofCents(0),
                () -> Reais.ofCents(stage.platform()
                        .balances()
                        .path("totals")
                        .valueStream()
                        .mapToLong(total -> total.path("cents").asLong())
                        .map(Math::abs)
                        .sum()));
    }

    private void checkFigures(Checklist list) {
        list.expect(
                "receita movida",
                Reais.ofCents(-Story.PRICE_CENTS),
                () -> Reais.ofCents(now().ofAccountsSince(before, "revenue")));
        list.expect(
                "caixa e taxas movidos",
                Reais.ofCents(Story.PRICE_CENTS),
                () -> Reais.ofCents(
                        now().ofAccountsSince(before, "assets") + now().ofAccountsSince(before, "expenses")));
        for (var kpi :
                List.of("runsStarted", "runsCompleted", "approvals", "dealsOpened", "dealsWon", "paymentsReceived")) {
            list.expect("KPI " + kpi, 1L, () -> now().since(before, kpi));
        }
        for (var kpi : List.of("openedCents", "wonCents", "receivedCents")) {
            list.expect("KPI " + kpi, Reais.ofCents(Story.PRICE_CENTS), () -> Reais.ofCents(now().since(before, kpi)));
        }
    }

    private void checkProof(Checklist list) {
        var live = traces.frames().stream().map(Frame::position).toList();
        list.expect("eventos ao vivo na trilha de auditoria", live.size(), () -> (int) trail().stream()
                .map(event -> event.path("position").asString())
                .filter(live::contains)
                .count());
    }

    private JsonNode run() {
        return stage.platform().run(traces.run());
    }

    private JsonNode payment() {
        return stage.platform().payment(traces.payment());
    }

    private Figures now() {
        return Figures.of(stage.platform());
    }

    private List<JsonNode> trail() {
        return stage.platform().trail(traces.run());
    }

    private long inTrail(String type) {
        return trail().stream()
                .filter(event -> event.path("type").asString().equals(type))
                .count();
    }

    private long delivered(String event) {
        return stage.asaas().deliveriesFor(traces.charge()).stream()
                .filter(event::equals)
                .count();
    }

    private long count(String type) {
        return traces.frames().stream()
                .filter(frame -> frame.type().equals(type))
                .count();
    }

    private String costInEvent() {
        var end = traces.frames().getLast().event();
        return Reais.ofCents(end.path("cost").path("cents").asLong());
    }

    private static List<Long> ids(int count) {
        return LongStream.range(0, count).boxed().toList();
    }
}
