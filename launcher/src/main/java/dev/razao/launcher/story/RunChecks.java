package dev.razao.launcher.story;

import dev.razao.launcher.http.Frame;
import dev.razao.launcher.http.PlatformClient;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** What the run itself should have done. */
record RunChecks(PlatformClient platform, Traces traces) {
    private static final int FEWEST_STEPS = 3;
    private static final long MICROS_IN_A_CENT = 10_000;
    private static final int CONFLICT = 409;

    void addTo(Checklist list) {
        var count = traces.frames().size();
        list.expect("execução", "completed", () -> status(now()));
        list.expect(
                "ao menos %d passos".formatted(FEWEST_STEPS), "sim", () -> steps() >= FEWEST_STEPS ? "sim" : steps());
        list.expect(
                "custo, como os eventos dizem",
                Reais.ofCents(costInEvents()),
                () -> Reais.ofCents(now().path("costCents").asLong(0)));
        list.expect("custo acima de zero", "sim", () -> costInEvents() > 0 ? "sim" : "não");
        list.expect("aprovação com outro resumo", CONFLICT, traces::wrongDigestStatus);
        list.expect("eventos ao vivo, sem falta nem repetição", "0 a " + (count - 1), this::liveIds);
        list.expect("eventos ao vivo que estão na trilha", count, this::liveInTrail);
        list.expect("antes da aprovação (asOf)", "awaiting_confirmation", () -> status(before()));
        list.expect("mesma Idempotency-Key, mesma execução", traces.run(), this::startAgain);
    }

    private JsonNode now() {
        return platform.run(traces.run());
    }

    private JsonNode before() {
        return platform.runAsOf(traces.run(), traces.approval().position());
    }

    private String startAgain() {
        return platform.startRun(Story.runOn(traces.deal()), traces.key());
    }

    private static String status(JsonNode run) {
        return run.path("status").asString();
    }

    private long steps() {
        return traces.frames().stream()
                .filter(frame -> frame.type().equals("run.StepCompleted"))
                .count();
    }

    /** In whole cents, a begun cent counted whole. */
    private long costInEvents() {
        var micros = traces.frames().getLast().event().path("usage").path("costMicros");
        return Math.ceilDiv(micros.asLong(), MICROS_IN_A_CENT);
    }

    private String liveIds() {
        var ids = traces.frames().stream().map(Frame::id).toList();
        var complete = IntStream.range(0, ids.size()).allMatch(index -> ids.get(index) == index);
        return complete ? "0 a " + ids.getLast() : ids.toString();
    }

    private long liveInTrail() {
        var live = traces.frames().stream().map(Frame::position).toList();
        return platform.trail(traces.run()).stream()
                .map(event -> event.path("position").asString())
                .filter(live::contains)
                .count();
    }
}
