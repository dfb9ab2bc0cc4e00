package dev.razao.saga.execution.tool;

import dev.razao.command.run.RunCommand.CompleteStep;
import dev.razao.events.deal.DealId;
import dev.razao.events.kernel.PersonId;
import dev.razao.events.kernel.Personal;
import dev.razao.events.kernel.TenantId;
import dev.razao.events.run.RunId;
import dev.razao.events.run.Usage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One use of a tool. Only the arguments come from the model.
 *
 * @param subject the person whom the run is about
 * @param arguments as the tool's schema wants them
 */
public record ToolUse(
        RunId runId, int step, TenantId tenant, @Nullable DealId deal, PersonId subject, JsonNode arguments) {

    CompleteStep completedWith(JsonNode result) {
        return new CompleteStep(runId, step, new Personal<>(subject, result.toString()), Usage.NONE);
    }
}
