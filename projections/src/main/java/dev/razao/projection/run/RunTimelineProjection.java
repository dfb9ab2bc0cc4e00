package dev.razao.projection.run;

import dev.razao.events.deal.DealId;
import dev.razao.events.run.PlannedStep;
import dev.razao.events.run.RunEvent;
import dev.razao.events.run.RunEvent.*;
import dev.razao.projection.kernel.Occurrence;
import dev.razao.projection.kernel.Projection;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each run as it was after each of its events, and as it stands. */
@ProcessingGroup(RunTimelineProjection.NAME)
public final class RunTimelineProjection implements Projection {
    public static final String NAME = "run-timeline";

    private final JdbcClient db;

    public RunTimelineProjection(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Class<?>> hears() {
        return Set.of(RunEvent.class);
    }

    @Override
    public Batch begin() {
        return Batch.ofEach((event, occurrence) -> on((RunEvent) event, occurrence));
    }

    @EventHandler
    void on(RunEvent event, Occurrence occurrence) {
        var moment =
                switch (event) {
                    case RunStarted started ->
                        new Moment("planning")
                                .say("agent", started.agent())
                                .say("input", started.input())
                                .say(
                                        "deal",
                                        Optional.ofNullable(started.deal())
                                                .map(DealId::value)
                                                .orElse(null));
                    case RunPlanned planned -> plan(planned).spent(planned.usage());
                    case ActionProposed proposed ->
                        new Moment("acting")
                                .say("step", proposed.step())
                                .call(proposed.call())
                                .spent(proposed.usage());
                    case ApprovalRequested requested ->
                        new Moment("awaiting_confirmation")
                                .say("step", requested.step())
                                .call(requested.call())
                                .say("awaitedDigest", requested.call().digest());
                    case ActionApproved approved -> new Moment("acting").say("step", approved.step());
                    case ActionStarted started ->
                        new Moment("acting").say("step", started.step()).call(started.call());
                    case StepCompleted completed ->
                        new Moment(null)
                                .say("step", completed.step())
                                .say("result", completed.result())
                                .spent(completed.usage());
                    // Whoever helps may also be the one who approves.
                    case HumanNeeded needed ->
                        new Moment("needs_human")
                                .say("step", needed.step())
                                .say("reason", needed.reason())
                                .say("stillAwaits", true);
                    case RunCompleted completed ->
                        new Moment("completed")
                                .say("answer", completed.answer())
                                .spent(completed.usage())
                                .say("inAll", true)
                                .say("costCents", completed.cost().cents())
                                .say("currency", completed.cost().currency());
                    case RunRejected rejected ->
                        new Moment("rejected").say("step", rejected.step()).say("reason", rejected.reason());
                    case RunCancelled cancelled -> new Moment("cancelled").say("reason", cancelled.reason());
                    case RunFailed failed -> new Moment("failed").say("reason", failed.reason());
                };
        moment.insert(db, event, occurrence);
    }

    private static Moment plan(RunPlanned planned) {
        var steps = planned.steps();
        return new Moment(steps.isEmpty() ? "reflecting" : "acting")
                .say("plan", steps.stream().map(PlannedStep::name).toArray(String[]::new));
    }

    @ResetHandler
    void reset() {
        db.sql("truncate projection.run_timeline, projection.run_overview").update();
    }
}
