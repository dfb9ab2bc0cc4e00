package dev.razao.projection.run;

import dev.razao.events.kernel.Personal;
import dev.razao.events.run.PlannedStep;
import dev.razao.events.run.ToolCall;
import dev.razao.events.run.Usage;
import dev.razao.projection.kernel.Row;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of the timeline, in the words of runs. */
record Moment(Row row) {

    /** What only the moment itself says is not carried on. */
    static Moment after(Row before) {
        return new Moment(before.clear("result", "answer", "reason", "cost_cents", "currency"));
    }

    Moment is(String status) {
        return says("status", status);
    }

    Moment says(String column, @Nullable Object value) {
        row.set(column, value);
        return this;
    }

    Moment says(String column, Personal<String> text) {
        return says(column, text.read().orElse(null));
    }

    Moment plans(List<PlannedStep> steps) {
        return says("plan", steps.stream().map(PlannedStep::name).toArray(String[]::new));
    }

    boolean isLastStep(int step) {
        return !(row.get("plan") instanceof String[] plan && step + 1 < plan.length);
    }

    /** A step keeps the tool that it has chosen. */
    Moment inStep(int step) {
        return Objects.equals(row.get("step"), step) ? this : inNoStep().says("step", step);
    }

    Moment inNoStep() {
        row.clear("tool", "arguments");
        return this;
    }

    Moment calling(int step, ToolCall call) {
        return inStep(step).says("tool", call.tool()).says("arguments", call.arguments());
    }

    Moment awaits(@Nullable String digest) {
        return says("awaited_digest", digest);
    }

    Moment spent(Usage usage) {
        return spentInAll(new Usage(row.number("input_tokens"), row.number("output_tokens"), row.number("cost_micros"))
                .plus(usage));
    }

    Moment spentInAll(Usage usage) {
        return says("input_tokens", usage.inputTokens())
                .says("output_tokens", usage.outputTokens())
                .says("cost_micros", usage.costMicros());
    }
}
