package dev.razao.saga.execution;

import dev.razao.events.run.PlannedStep;
import dev.razao.saga.execution.tool.AwaitPayment;
import dev.razao.saga.execution.tool.Charge;
import dev.razao.saga.execution.tool.Contract;
import dev.razao.saga.execution.tool.JsonSchema;
import dev.razao.saga.execution.tool.Signature;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How a plan is asked for, and which plans are taken. */
final class Plan {
    static final String NAME = "plan";
    private static final String SCHEMA = ResourceFile.read("prompts/plan.schema.json");

    private Plan() {}

    /** @param tools those that the plan may use */
    static Signature signature(List<Contract> tools) {
        var schema = (ObjectNode) JsonMapper.shared().readTree(SCHEMA);
        var fields = (ObjectNode) schema.at("/properties/steps/items/properties");
        if (tools.isEmpty()) fields.remove("tool");
        else tools.forEach(tool -> fields.withObject("tool").withArray("enum").add(tool.name()));
        return new Signature(NAME, "Entrega o plano.", JsonSchema.of(schema));
    }

    /** @throws ThoughtFailed if the plan breaks a rule */
    static List<PlannedStep> read(JsonNode arguments) {
        var steps = new ArrayList<PlannedStep>();
        for (var step : arguments.get("steps")) {
            var tool = step.get("tool");
            steps.add(new PlannedStep(step.get("name").stringValue(), tool == null ? null : tool.stringValue()));
        }
        mustChargeOnceAndThenWait(steps);
        return List.copyOf(steps);
    }

    /** A run has one payment, so that what it waits for is never in doubt. */
    private static void mustChargeOnceAndThenWait(List<PlannedStep> steps) {
        var tools = steps.stream().map(step -> String.valueOf(step.tool())).toList();
        int charge = tools.indexOf(Charge.NAME);
        if (charge != tools.lastIndexOf(Charge.NAME)) throw new ThoughtFailed("The plan charges more than once");
        int wait = tools.indexOf(AwaitPayment.NAME);
        if (wait >= 0 && (charge < 0 || wait < charge))
            throw new ThoughtFailed("The plan awaits what it never charged");
    }
}
