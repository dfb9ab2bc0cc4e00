package dev.razao.saga.execution;

import dev.razao.command.run.RunCommand;
import dev.razao.command.run.RunCommand.*;
import dev.razao.events.kernel.Personal;
import dev.razao.events.run.ToolCall;
import dev.razao.saga.effect.EffectAttempt;
import dev.razao.saga.effect.EffectHandler;
import dev.razao.saga.effect.EffectPolicy;
import dev.razao.saga.effect.Outcome;
import dev.razao.saga.effect.Unprocessable;
import dev.razao.saga.execution.tool.Contract;
import dev.razao.saga.execution.tool.Signature;
import dev.razao.saga.execution.tool.Toolbox;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a mind for the next thought of a run. A run whose thought never comes waits for a person. */
public final class Thinking implements EffectHandler<Think> {
    /** So that the mind's own time limit, which says more, is the first to strike. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final RunHistory history;
    private final Agents agents;
    private final Toolbox toolbox;
    private final Mind mind;

    public Thinking(RunHistory history, Agents agents, Toolbox toolbox, Mind mind) {
        this.history = history;
        this.agents = agents;
        this.toolbox = toolbox;
        this.mind = mind;
    }

    @Override
    public Class<Think> request() {
        return Think.class;
    }

    @Override
    public String target(Think think) {
        return "model:" + mind.name();
    }

    @Override
    public EffectPolicy policy() {
        return new EffectPolicy(5, mind.timeLimit().plus(GRACE), Duration.ofSeconds(2), Duration.ofMinutes(1));
    }

    @Override
    public @Nullable Outcome perform(Think think, EffectAttempt attempt) throws InterruptedException {
        var run = history.read(think.runId());
        if (!run.awaits(think)) return null;
        return new Outcome(
                switch (think.purpose()) {
                    case PLAN -> plan(run);
                    case STEP -> step(run, think.step());
                    case REFLECT -> reflect(run);
                });
    }

    @Override
    public Outcome parked(Think think, EffectAttempt attempt, String reason) {
        return new Outcome(new AskForHuman(think.runId(), reason));
    }

    private RunCommand plan(RunSoFar run) throws InterruptedException {
        var tools = usableTools(run);
        var wanted = Plan.signature(tools);
        var thought = ask(run, Directions.plan(tools), wanted);
        var steps = Plan.read(wanted.arguments().read(thought.argumentsOf(wanted.name())));
        return new PlanRun(run.start().runId(), steps, thought.usage());
    }

    private RunCommand step(RunSoFar run, int number) throws InterruptedException {
        var step = run.steps().get(number);
        if (step.tool() != null)
            return propose(run, number, toolbox.find(step.tool()).contract());
        var thought = ask(run, Directions.step(step.name()), null);
        return new CompleteStep(run.start().runId(), number, personal(run, thought.written()), thought.usage());
    }

    private RunCommand propose(RunSoFar run, int step, Contract tool) throws InterruptedException {
        var thought = ask(run, Directions.use(tool.name()), tool.signature());
        var arguments = tool.signature().arguments().read(thought.argumentsOf(tool.name()));
        var id = run.start().runId();
        var call = ToolCall.of(id, step, tool.name(), tool.version(), personal(run, arguments.toString()));
        return new ProposeAction(id, step, call, tool.risk().needsApproval(), thought.usage());
    }

    private RunCommand reflect(RunSoFar run) throws InterruptedException {
        var thought = ask(run, Directions.answer(), null);
        return new FinishRun(run.start().runId(), personal(run, thought.written()), thought.usage());
    }

    private Thought ask(RunSoFar run, String direction, @Nullable Signature wanted) throws InterruptedException {
        return mind.think(Conversation.about(run, agentOf(run), direction, wanted));
    }

    private List<Contract> usableTools(RunSoFar run) {
        return toolbox.contracts(agentOf(run).tools()).stream()
                .filter(tool -> run.start().deal() != null || !tool.needsDeal())
                .toList();
    }

    private Agent agentOf(RunSoFar run) {
        var name = run.start().agent();
        return agents.find(name).orElseThrow(() -> new Unprocessable("There is no agent called " + name));
    }

    private static Personal<String> personal(RunSoFar run, String text) {
        return new Personal<>(run.start().input().subject(), text);
    }
}
