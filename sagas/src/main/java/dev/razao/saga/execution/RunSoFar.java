package dev.razao.saga.execution;

import dev.razao.events.kernel.Personal;
import dev.razao.events.kernel.TenantId;
import dev.razao.events.run.PlannedStep;
import dev.razao.events.run.RunEvent;
import dev.razao.events.run.RunEvent.*;
import dev.razao.events.run.ToolCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run as its events tell it. */
public final class RunSoFar {
    private final TenantId tenant;
    private final RunStarted start;
    private final List<PlannedStep> steps = new ArrayList<>();
    private final List<Personal<String>> results = new ArrayList<>();
    private final Map<Integer, ToolCall> proposed = new HashMap<>();
    private final Map<Integer, ToolCall> started = new HashMap<>();
    private boolean planned;
    private boolean ended;

    /** @param events in their order, from the start of the run */
    public RunSoFar(TenantId tenant, List<RunEvent> events) {
        this.tenant = tenant;
        this.start = (RunStarted) events.getFirst();
        events.forEach(this::remember);
    }

    private void remember(RunEvent event) {
        switch (event) {
            case RunPlanned plan -> {
                planned = true;
                steps.addAll(plan.steps());
            }
            case ActionProposed action -> proposed.put(action.step(), action.call());
            case ActionStarted action -> started.put(action.step(), action.call());
            case StepCompleted completed -> results.add(completed.result());
            case RunCompleted _, RunRejected _, RunCancelled _, RunFailed _ -> ended = true;
            case RunStarted _, ApprovalRequested _, ActionApproved _, HumanNeeded _ -> {}
        }
    }

    RunStarted start() {
        return start;
    }

    TenantId tenant() {
        return tenant;
    }

    List<PlannedStep> steps() {
        return steps;
    }

    /** Of the steps done so far, in their order. */
    List<Personal<String>> results() {
        return results;
    }

    Optional<ToolCall> callOf(int step) {
        return Optional.ofNullable(started.get(step));
    }

    /** False if the thought is there already, or nobody needs it any longer. */
    boolean awaits(Think think) {
        if (ended) return false;
        return switch (think.purpose()) {
            case PLAN -> !planned;
            case STEP -> results.size() == think.step() && !proposed.containsKey(think.step());
            case REFLECT -> results.size() == think.step();
        };
    }

    boolean awaits(Act act) {
        return !ended && results.size() == act.step() && started.containsKey(act.step());
    }
}
