package dev.razao.launcher.story;

import dev.razao.launcher.http.Frame;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** An event of a run in a few words. */
final class Telling {
    private static final int WIDTH = 90;

    private Telling() {}

    static String of(Frame frame) {
        var event = frame.event();
        return switch (frame.type()) {
            case "run.RunStarted" -> "agente " + event.path("agent").asString();
            case "run.RunPlanned" -> plan(event) + cost(event);
            case "run.ActionProposed" -> call(event) + cost(event);
            case "run.ApprovalRequested" -> call(event) + " espera uma pessoa";
            case "run.ActionApproved" ->
                "aprovado: " + event.path("digest").asString().substring(0, 12) + "…";
            case "run.ActionStarted" -> event.path("call").path("tool").asString();
            case "run.StepCompleted" ->
                "passo " + event.path("step").asInt() + ": " + text(event, "result") + cost(event);
            case "run.RunCompleted" ->
                "custo " + Reais.ofCents(event.path("cost").path("cents").asLong()) + " · " + text(event, "answer");
            default -> text(event, "reason");
        };
    }

    private static String plan(JsonNode event) {
        return event.path("steps")
                .valueStream()
                .map(step -> step.path("name").asString())
                .collect(Collectors.joining(" → "));
    }

    private static String call(JsonNode event) {
        var call = event.path("call");
        return shortened(
                call.path("tool").asString() + " " + call.path("arguments").asString(""));
    }

    private static String cost(JsonNode event) {
        var micros = event.path("usage").path("costMicros").asLong();
        return micros == 0 ? "" : " (" + Reais.ofMicros(micros) + ")";
    }

    private static String text(JsonNode event, String field) {
        return shortened(event.path(field).asString("").replace('\n', ' '));
    }

    private static String shortened(String text) {
        return text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…";
    }
}
