package dev.razao.projection.run;

import dev.razao.events.EventCatalog;
import dev.razao.events.deal.DealId;
import dev.razao.events.run.RunEvent;
import dev.razao.events.run.RunEvent.*;
import dev.razao.events.run.Usage;
import dev.razao.projection.kernel.FoldedProjection;
import dev.razao.projection.kernel.Occurrence;
import dev.razao.projection.kernel.Row;
import dev.razao.projection.kernel.Table;
import java.util.Optional;
import javax.sql.DataSource;

/** Each run as it was after each of its events, and as it stands. */
public final class RunTimelineProjection {
    public static final String NAME = "run-timeline";

    private RunTimelineProjection() {}

    public static FoldedProjection in(DataSource database) {
        return FoldedProjection.named(NAME, new Table(database, "run_timeline"))
                .newestIn(new Table(database, "run_overview"))
                .fold(RunEvent.class, event -> event.runId().value(), RunTimelineProjection::after);
    }

    private static Row after(Row before, RunEvent event, Occurrence occurrence) {
        return after(Moment.after(before), event, occurrence).row();
    }

    private static Moment after(Moment run, RunEvent event, Occurrence occurrence) {
        run.says("type", EventCatalog.nameOf(event.getClass()));
        // Whoever helps may also be the one who approves.
        if (!(event instanceof HumanNeeded)) run.awaits(null);
        return switch (event) {
            case RunStarted started ->
                run.is("planning")
                        .says("agent", started.agent())
                        .says("input", started.input())
                        .says(
                                "deal_id",
                                Optional.ofNullable(started.deal())
                                        .map(DealId::value)
                                        .orElse(null))
                        .says("started_at", occurrence.at())
                        .spentInAll(Usage.NONE);
            case RunPlanned planned ->
                run.is(planned.steps().isEmpty() ? "reflecting" : "acting")
                        .plans(planned.steps())
                        .inNoStep()
                        .spent(planned.usage());
            case ActionProposed proposed ->
                run.is("acting").calling(proposed.step(), proposed.call()).spent(proposed.usage());
            case ApprovalRequested requested ->
                run.is("awaiting_confirmation")
                        .calling(requested.step(), requested.call())
                        .awaits(requested.call().digest());
            case ActionApproved approved -> run.is("acting").inStep(approved.step());
            case ActionStarted started -> run.is("acting").calling(started.step(), started.call());
            case StepCompleted completed ->
                run.is(run.isLastStep(completed.step()) ? "reflecting" : "acting")
                        .inStep(completed.step())
                        .says("result", completed.result())
                        .spent(completed.usage());
            case HumanNeeded needed ->
                run.is("needs_human").inStep(needed.step()).says("reason", needed.reason());
            case RunCompleted completed ->
                run.is("completed")
                        .inNoStep()
                        .says("answer", completed.answer())
                        .spentInAll(completed.usage())
                        .says("cost_cents", completed.cost().cents())
                        .says("currency", completed.cost().currency());
            case RunRejected rejected ->
                run.is("rejected").inStep(rejected.step()).says("reason", rejected.reason());
            case RunCancelled cancelled -> run.is("cancelled").inNoStep().says("reason", cancelled.reason());
            case RunFailed failed -> run.is("failed").inNoStep().says("reason", failed.reason());
        };
    }
}
