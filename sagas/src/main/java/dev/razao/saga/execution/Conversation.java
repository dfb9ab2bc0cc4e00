package dev.razao.saga.execution;

import dev.razao.events.kernel.Personal;
import dev.razao.saga.effect.Unprocessable;
import dev.razao.saga.execution.Prompt.Line;
import dev.razao.saga.execution.tool.Signature;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a run to a mind, masked, as far as it went. */
final class Conversation {
    private Conversation() {}

    /** @param direction what to do next */
    static Prompt about(RunSoFar run, Agent agent, String direction, @Nullable Signature wanted) {
        var lines = new ArrayList<Line>();
        lines.add(new Line.Said(Directions.lead(shown(run.start().input()))));
        for (int step = 0; step < run.results().size(); step++) lines.addAll(stepTaken(run, step));
        lines.add(new Line.Said(direction));
        return new Prompt(agent.instructions(), lines, wanted);
    }

    private static List<Line> stepTaken(RunSoFar run, int step) {
        var result = shown(run.results().get(step));
        return run.callOf(step)
                .<List<Line>>map(call -> List.of(new Line.Used(call.tool(), shown(call.arguments()), result)))
                .orElseGet(() -> List.of(
                        new Line.Said(Directions.step(run.steps().get(step).name())), new Line.Thought(result)));
    }

    private static String shown(Personal<String> text) {
        return Masking.mask(text.read().orElseThrow(() -> new Unprocessable("The person of this run was erased")));
    }
}
