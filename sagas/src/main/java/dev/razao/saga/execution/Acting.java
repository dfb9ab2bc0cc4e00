package dev.razao.saga.execution;

import dev.razao.command.run.RunCommand.AskForHuman;
import dev.razao.command.run.RunCommand.FailRun;
import dev.razao.events.run.RunId;
import dev.razao.events.run.ToolCall;
import dev.razao.saga.effect.EffectAttempt;
import dev.razao.saga.effect.EffectHandler;
import dev.razao.saga.effect.EffectPolicy;
import dev.razao.saga.effect.Outcome;
import dev.razao.saga.effect.Unprocessable;
import dev.razao.saga.execution.tool.Contract;
import dev.razao.saga.execution.tool.ToolRefused;
import dev.razao.saga.execution.tool.ToolUse;
import dev.razao.saga.execution.tool.Toolbox;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Uses the tool that a run has started. */
public final class Acting implements EffectHandler<Act> {
    private final RunHistory history;
    private final Toolbox toolbox;

    public Acting(RunHistory history, Toolbox toolbox) {
        this.history = history;
        this.toolbox = toolbox;
    }

    @Override
    public Class<Act> request() {
        return Act.class;
    }

    @Override
    public String target(Act act) {
        return "tool:" + act.tool();
    }

    /** A kind of effect has one limit, so the slowest tool sets it. */
    @Override
    public EffectPolicy policy() {
        return new EffectPolicy(5, toolbox.longestTimeLimit(), Duration.ofSeconds(1), Duration.ofMinutes(1));
    }

    @Override
    public @Nullable Outcome perform(Act act, EffectAttempt attempt) {
        var run = history.read(act.runId());
        if (!run.awaits(act)) return null;
        try {
            var command = use(run, act.step());
            return command == null ? null : new Outcome(command);
        } catch (ToolRefused refused) {
            return new Outcome(new FailRun(act.runId(), refused.getMessage()));
        }
    }

    @Override
    public Outcome parked(Act act, EffectAttempt attempt, String reason) {
        return new Outcome(new AskForHuman(act.runId(), reason));
    }

    private @Nullable Object use(RunSoFar run, int step) {
        var call = run.callOf(step).orElseThrow();
        var tool = toolbox.find(call.tool());
        mustBeWhatWasApproved(run.start().runId(), step, call, tool.contract());
        var arguments =
                tool.contract().signature().arguments().read(call.arguments().value());
        var start = run.start();
        return tool.use(new ToolUse(
                start.runId(), step, run.tenant(), start.deal(), start.input().subject(), arguments));
    }

    private static void mustBeWhatWasApproved(RunId run, int step, ToolCall call, Contract tool) {
        if (call.arguments().read().isEmpty()) throw new Unprocessable("The person of this run was erased");
        if (call.version() != tool.version()) {
            throw new Unprocessable("%s has changed since it was chosen".formatted(call.tool()));
        }
        if (!ToolCall.of(run, step, call.tool(), call.version(), call.arguments())
                .equals(call)) {
            throw new Unprocessable("The arguments of %s differ from their digest".formatted(call.tool()));
        }
    }
}
